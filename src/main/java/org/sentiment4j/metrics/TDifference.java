package org.sentiment4j.metrics;

import java.util.Optional;
import org.apache.commons.math3.distribution.TDistribution;

/** A difference of means held against its standard error by Student's t distribution. */
final class TDifference {
  private static final double UPPER_SHARE = 0.975;

  /** What rounding makes of no spread; one review in a billion would be more. */
  private static final double LEAST_ERROR = 1e-12;

  private TDifference() {}

  /**
   * The two-sided test; nothing where there is no spread.
   *
   * @param difference of the means, which are shares
   * @param standardError of the difference
   * @param degrees of freedom
   */
  static Optional<TestResult> test(double difference, double standardError, double degrees) {
    if (standardError < LEAST_ERROR) {
      return Optional.empty();
    }
    TDistribution distribution = new TDistribution(null, degrees);
    double p = 2 * distribution.cumulativeProbability(-Math.abs(difference) / standardError);
    double margin = distribution.inverseCumulativeProbability(UPPER_SHARE) * standardError;
    return Optional.of(
        new TestResult(difference, new Interval(difference - margin, difference + margin), p));
  }
}
