package org.sentiment4j.metrics;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** How sure the mean of some measurements is. */
public final class MeanInterval {
  private static final double UPPER_SHARE = 0.975;

  private MeanInterval() {}

  /**
   * The 95 % interval of the mean: {@code mean ± t * sd / sqrt(n)}, t of Student's distribution
   * with n - 1 degrees of freedom (Student 1908, Biometrika 6:1); nothing of less than two
   * measurements, or where they have no spread to judge by. It says where the mean of very many
   * such measurements is, not where the next one will be.
   */
  public static Optional<Interval> t95(Summary measurements) {
    int count = measurements.count();
    if (count < 2 || measurements.lowest() == measurements.highest()) {
      return Optional.empty();
    }
    double margin =
        new TDistribution(null, count - 1).inverseCumulativeProbability(UPPER_SHARE)
            * measurements.standardDeviation()
            / Math.sqrt(count);
    return Optional.of(new Interval(measurements.mean() - margin, measurements.mean() + margin));
  }
}
