package org.sentiment4j.cli;

import java.util.Locale;
import org.sentiment4j.metrics.ConfusionMatrix;
import org.sentiment4j.metrics.Evaluation;

/** An evaluation, for people. */
final class EvaluationText {
  private EvaluationText() {}

  static String accuracy(Evaluation evaluation) {
    return String.format(
        Locale.ROOT,
        "test accuracy: %.2f %% (95 %% interval %.2f to %.2f, %,d reviews)",
        100 * evaluation.accuracy(),
        100 * evaluation.accuracyInterval().lower(),
        100 * evaluation.accuracyInterval().upper(),
        evaluation.count());
  }

  static String of(Evaluation evaluation) {
    ConfusionMatrix matrix = evaluation.confusionMatrix();
    StringBuilder text = new StringBuilder(accuracy(evaluation)).append("\n\n");
    text.append(figure("precision", evaluation.precision()));
    text.append(figure("recall", evaluation.recall()));
    text.append(figure("F1", evaluation.f1()));
    text.append(figure("ROC AUC", evaluation.rocAuc()));
    text.append(figure("log loss", evaluation.logLoss()));
    text.append(figure("calibration error", evaluation.expectedCalibrationError()));
    text.append(
        String.format(Locale.ROOT, "\n%-20s%14s%14s\n", "", "said positive", "said negative"));
    text.append(counts("is positive", matrix.truePositives(), matrix.falseNegatives()));
    text.append(counts("is negative", matrix.falsePositives(), matrix.trueNegatives()));
    text.append(
        String.format(
            Locale.ROOT, "\n%-20s%14s%14s%14s\n", "said", "reviews", "mean said", "positive"));
    evaluation.calibration().stream()
        .filter(bin -> bin.count() > 0)
        .forEach(
            bin ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%-20s%,14d%14.3f%14.3f\n",
                        String.format(Locale.ROOT, "%.1f to %.1f", bin.lower(), bin.upper()),
                        bin.count(),
                        bin.meanProbability(),
                        bin.positiveShare())));
    return text.toString();
  }

  private static String figure(String name, double value) {
    return String.format(Locale.ROOT, "%-20s%8.4f\n", name, value);
  }

  private static String counts(String name, long positive, long negative) {
    return String.format(Locale.ROOT, "%-20s%,14d%,14d\n", name, positive, negative);
  }
}
