package org.sentiment4j.train;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Monitor;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * Which epochs of a training improved a figure of the validation, as Keras' callbacks have it: an
 * epoch improves it if it is better than the last one that did by more than {@code minDelta}. The
 * first epoch does.
 *
 * <p>Figures and {@code minDelta} are compared with the six decimals that {@code metrics.csv} has,
 * so that a training and whoever reads its files agree. A figure that is NaN is no improvement.
 *
 * @param monitor the figure
 * @param minDelta what does not count, at least 0
 */
record Improvements(Monitor monitor, double minDelta) {
  private static final double DECIMALS = 1e6;

  /** Returns for each of {@code epochs} whether it is an improvement. */
  List<Boolean> of(List<EpochMetrics> epochs) {
    List<Boolean> improved = new ArrayList<>();
    double best = Double.NEGATIVE_INFINITY;
    for (EpochMetrics epoch : epochs) {
      double goodness = goodness(epoch);
      improved.add(goodness - best > Math.rint(minDelta * DECIMALS));
      best = improved.get(improved.size() - 1) ? goodness : best;
    }
    return improved;
  }

  /** The figure of {@code epoch}. */
  double figure(EpochMetrics epoch) {
    return monitor == Monitor.VAL_ACC ? epoch.validationAccuracy() : epoch.validationLoss();
  }

  /** A whole number that is the higher the better. */
  private double goodness(EpochMetrics epoch) {
    double millionths = Math.rint(EpochMetrics.asWritten(figure(epoch)) * DECIMALS);
    return monitor == Monitor.VAL_ACC ? millionths : -millionths;
  }
}
