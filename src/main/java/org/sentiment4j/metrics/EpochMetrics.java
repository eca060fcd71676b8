package org.sentiment4j.metrics;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figures of one epoch. A figure that is not known is NaN.
 *
 * @param epoch counted from 0
 * @param trainLoss mean over the reviews, taken while training
 * @param trainAccuracy share from 0 to 1, taken while training
 * @param validationLoss mean over the reviews, at the epoch's end
 * @param validationAccuracy share from 0 to 1, at the epoch's end
 * @param learningRate at the epoch's end
 * @param seconds the training part alone
 * @param reviewsPerSecond of the training part alone
 */
public record EpochMetrics(
    int epoch,
    double trainLoss,
    double trainAccuracy,
    double validationLoss,
    double validationAccuracy,
    double learningRate,
    double seconds,
    double reviewsPerSecond) {
  /** The order of {@link #isBetterThan}, the best epoch first. */
  public static final Comparator<EpochMetrics> BEST_FIRST =
      (a, b) -> a.isBetterThan(b) ? -1 : b.isBetterThan(a) ? 1 : 0;

  /** Rejects a negative epoch. */
  public EpochMetrics {
    if (epoch < 0) {
      throw new IllegalArgumentException("epoch is " + epoch + ", must not be negative");
    }
  }

  /**
   * Whether this epoch is better than the other: it has the higher validation accuracy, or the same
   * and the lower validation loss, or both the same and is the earlier one. Figures are compared
   * with the six decimals that files have, so that a training and whoever reads its files agree. An
   * epoch whose validation accuracy is NaN is better than none; a loss that is NaN counts as higher
   * than any other.
   */
  public boolean isBetterThan(EpochMetrics other) {
    if (Double.isNaN(validationAccuracy)) {
      return false;
    }
    if (Double.isNaN(other.validationAccuracy)) {
      return true;
    }
    int accuracy =
        Double.compare(asWritten(validationAccuracy), asWritten(other.validationAccuracy));
    if (accuracy != 0) {
      return accuracy > 0;
    }
    // Double.compare puts NaN last.
    int loss = Double.compare(asWritten(validationLoss), asWritten(other.validationLoss));
    return loss != 0 ? loss < 0 : epoch < other.epoch;
  }

  /** Returns a loss or an accuracy as whoever reads it in a file finds it, with six decimals. */
  public static double asWritten(double value) {
    return Double.parseDouble(MetricsCsvWriter.sixDecimals(value));
  }

  /** The best of the epochs; empty if there is none with a validation accuracy. */
  public static Optional<EpochMetrics> best(List<EpochMetrics> epochs) {
    return epochs.stream().filter(epoch -> !Double.isNaN(epoch.validationAccuracy)).min(BEST_FIRST);
  }
}
