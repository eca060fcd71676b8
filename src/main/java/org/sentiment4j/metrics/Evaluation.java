package org.sentiment4j.metrics;

import java.util.List;

/**
 * How well a network tells positive reviews from negative ones. A probability above 0.5 means
 * positive.
 *
 * @param count the number of reviews
 * @param logLoss mean binary cross-entropy, natural logarithm, probabilities clipped to 1e-7 from 0
 *     and 1 as Keras does
 * @param accuracy share of reviews that were taken for what they are
 * @param accuracyInterval the accuracy's 95 % Wilson interval
 * @param confusionMatrix counts
 * @param precision of the positive class, see {@link ConfusionMatrix}
 * @param recall of the positive class
 * @param f1 of the positive class
 * @param rocAuc area under the receiver operating characteristic; NaN if one class is missing
 * @param expectedCalibrationError mean distance of the bins' probabilities from their shares
 * @param calibration ten bins of equal width
 */
public record Evaluation(
    int count,
    double logLoss,
    double accuracy,
    Interval accuracyInterval,
    ConfusionMatrix confusionMatrix,
    double precision,
    double recall,
    double f1,
    double rocAuc,
    double expectedCalibrationError,
    List<CalibrationBin> calibration) {
  private static final double CLIP = 1e-7;

  /** Copies the list. */
  public Evaluation {
    calibration = List.copyOf(calibration);
  }

  /** Evaluates predictions, at least one. */
  public static Evaluation of(List<Prediction> predictions) {
    return of(
        predictions.stream().mapToDouble(Prediction::probability).toArray(),
        predictions.stream().mapToInt(Prediction::label).toArray());
  }

  /**
   * Evaluates probabilities.
   *
   * @param probabilities that the reviews are positive, from 0 to 1; at least one
   * @param labels of the same reviews: 1 positive, 0 negative
   * @throws IllegalArgumentException if the arrays break these rules
   */
  public static Evaluation of(double[] probabilities, int[] labels) {
    check(probabilities, labels);
    ConfusionMatrix matrix = confusionMatrix(probabilities, labels);
    List<CalibrationBin> bins = Calibration.bins(probabilities, labels);
    return new Evaluation(
        labels.length,
        logLoss(probabilities, labels),
        matrix.accuracy(),
        Proportions.wilson95(matrix.accuracy(), labels.length),
        matrix,
        matrix.precision(),
        matrix.recall(),
        matrix.f1(),
        RocCurve.area(probabilities, labels),
        Calibration.expectedError(bins),
        bins);
  }

  private static void check(double[] probabilities, int[] labels) {
    if (labels.length == 0 || probabilities.length != labels.length) {
      throw new IllegalArgumentException(
          probabilities.length + " probabilities, " + labels.length + " labels");
    }
    for (int i = 0; i < labels.length; i++) {
      if (!(probabilities[i] >= 0 && probabilities[i] <= 1)) {
        throw new IllegalArgumentException("probability " + i + " is " + probabilities[i]);
      }
      if (labels[i] != 0 && labels[i] != 1) {
        throw new IllegalArgumentException("label " + i + " is " + labels[i]);
      }
    }
  }

  private static ConfusionMatrix confusionMatrix(double[] probabilities, int[] labels) {
    int[][] counts = new int[2][2];
    for (int i = 0; i < labels.length; i++) {
      counts[labels[i]][probabilities[i] > Prediction.THRESHOLD ? 1 : 0]++;
    }
    return new ConfusionMatrix(counts[1][1], counts[0][1], counts[0][0], counts[1][0]);
  }

  private static double logLoss(double[] probabilities, int[] labels) {
    double sum = 0;
    for (int i = 0; i < labels.length; i++) {
      double clipped = Math.min(1 - CLIP, Math.max(CLIP, probabilities[i]));
      sum -= Math.log(labels[i] == 1 ? clipped : 1 - clipped);
    }
    return sum / labels.length;
  }
}
