package org.sentiment4j.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.sentiment4j.analysis.RangeCurve;
import org.sentiment4j.analysis.RangeCurve.Point;
import org.sentiment4j.config.Experiment;

/** What a learning-rate range test found, in words. */
final class FindLearningRateText {
  private static final MathContext TWO_DIGITS = new MathContext(2);

  /** Rates nearer than by this factor are the same: tests with other seeds are as far apart. */
  private static final double SAME = 1.5;

  private FindLearningRateText() {}

  /** The lines to print; the same in every locale. */
  static String of(RangeCurve curve, Experiment experiment) {
    double own = experiment.training().optimizer().learningRate();
    return curve.suggestion().map(point -> found(point, own)).orElseGet(() -> notFound(curve));
  }

  private static String found(Point point, double own) {
    String rate = twoDigits(point.rate());
    return "suggested learning rate: "
        + rate
        + ", where the loss falls most steeply\n"
        + comparison(point.rate(), own)
        + "\n"
        + "to train with it: --set training.optimizer.learningRate="
        + rate;
  }

  private static String comparison(double rate, double own) {
    double factor = Math.max(rate / own, own / rate);
    String ownRate = "the experiment's own is " + BigDecimal.valueOf(own).stripTrailingZeros();
    return factor < SAME
        ? ownRate + ", about the same"
        : String.format(
            Locale.ROOT,
            "%s, %s times %s",
            ownRate,
            new BigDecimal(factor).round(TWO_DIGITS).toPlainString(),
            own < rate ? "lower" : "higher");
  }

  private static String notFound(RangeCurve curve) {
    Point first = curve.points().get(0);
    Point last = curve.points().get(curve.points().size() - 1);
    return String.format(
        Locale.ROOT,
        "no learning rate to suggest: from %s to %s the loss %s; try %s",
        twoDigits(first.rate()),
        twoDigits(last.rate()),
        curve.diverged() ? "only rises, and explodes" : "does not clearly fall",
        curve.diverged() ? "a lower --from" : "a higher --to, or more --steps");
  }

  private static String twoDigits(double rate) {
    return new BigDecimal(rate).round(TWO_DIGITS).stripTrailingZeros().toString();
  }
}
