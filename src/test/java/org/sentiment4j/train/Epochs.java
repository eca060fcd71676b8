package org.sentiment4j.train;

import java.util.List;
import java.util.stream.IntStream;
import org.sentiment4j.metrics.EpochMetrics;

/** Epochs with a loss and an accuracy of the validation. */
final class Epochs {
  private Epochs() {}

  static List<EpochMetrics> withLosses(double... losses) {
    return IntStream.range(0, losses.length)
        .mapToObj(epoch -> new EpochMetrics(epoch, 0.6, 0.7, losses[epoch], 0.5, 0.01, 1, 1))
        .toList();
  }

  static List<EpochMetrics> withAccuracies(double... accuracies) {
    return IntStream.range(0, accuracies.length)
        .mapToObj(epoch -> new EpochMetrics(epoch, 0.6, 0.7, 0.5, accuracies[epoch], 0.01, 1, 1))
        .toList();
  }
}
