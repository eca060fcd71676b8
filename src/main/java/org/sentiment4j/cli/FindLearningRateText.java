package org.sentiment4j.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sentiment4j.analysis.RangeCurve;
import org.sentiment4j.analysis.RangeCurve.Point;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.report.Figures;

/** What a learning-rate range test found, in words. */
final class FindLearningRateText {
  /** Rates nearer than by this factor are the same: tests with other seeds are as far apart. */
  private static final double SAME = 2;

  private FindLearningRateText() {}

  /** The lines to print; the same in every locale. */
  static String of(RangeCurve curve, Experiment experiment) {
    double own = experiment.training().optimizer().learningRate();
    List<String> lines = new ArrayList<>();
    if (curve.suggestion().isPresent()) {
      double rate = curve.suggestion().getAsDouble();
      lines.add(
          "suggested learning rate: "
              + Figures.twoDigits(rate)
              + ", a tenth of where the loss is low");
      curve.lowest().ifPresent(point -> lines.add(lowest(curve, point)));
      curve
          .steepest()
          .ifPresent(
              point ->
                  lines.add(
                      "it falls most steeply at "
                          + Figures.twoDigits(point.rate())
                          + ", a place that varies more with the seed"));
      lines.add(comparison(rate, own));
      lines.add(
          "to train with it: --set training.optimizer.learningRate=" + Figures.twoDigits(rate));
    } else {
      lines.add(notFound(curve));
      curve.lowest().ifPresent(point -> lines.add(lowest(curve, point)));
    }
    return String.join("\n", lines);
  }

  private static String lowest(RangeCurve curve, Point point) {
    return String.format(
        Locale.ROOT,
        "the smoothed loss is lowest at %s: %.3f, from %.3f%s",
        Figures.twoDigits(point.rate()),
        curve.smoothed()[point.step()],
        curve.smoothed()[0],
        curve.fallsToTheEnd() ? "; it falls to the end, so try a higher --to" : "");
  }

  private static String comparison(double rate, double own) {
    String ownRate =
        "the experiment's own, " + BigDecimal.valueOf(own).stripTrailingZeros() + ", is ";
    double factor = Math.max(rate / own, own / rate);
    return factor < SAME
        ? ownRate + "about the same"
        : ownRate
            + (own < rate ? "lower" : "higher")
            + ", by a factor of "
            + new BigDecimal(Figures.twoDigits(factor)).toPlainString();
  }

  private static String notFound(RangeCurve curve) {
    Point first = curve.points().get(0);
    Point last = curve.points().get(curve.points().size() - 1);
    return String.format(
        Locale.ROOT,
        "no learning rate to suggest: from %s to %s the loss %s; try %s",
        Figures.twoDigits(first.rate()),
        Figures.twoDigits(last.rate()),
        curve.diverged() ? "only rises, and explodes" : "does not fall by more than it scatters",
        curve.diverged() ? "a lower --from" : "a higher --to, or more --steps");
  }
}
