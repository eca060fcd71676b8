package org.sentiment4j.metrics;

import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Student's t-test for paired measurements (Student 1908, Biometrika 6:1): whether the mean of
 * their differences is 0.
 */
public final class PairedT {
  private PairedT() {}

  /**
   * Tests {@code first - second}; nothing where all differences are the same, so that there is no
   * spread to judge them by.
   *
   * @param first at least two measurements
   * @param second as many, each the partner of that at the same place
   */
  public static Optional<TestResult> test(double[] first, double[] second) {
    if (first.length != second.length || first.length < 2) {
      throw new IllegalArgumentException(
          first.length + " and " + second.length + " measurements, no pairs");
    }
    Summary differences =
        Summary.of(IntStream.range(0, first.length).mapToDouble(i -> first[i] - second[i]));
    return TDifference.test(
        differences.mean(),
        differences.standardDeviation() / Math.sqrt(differences.count()),
        differences.count() - 1.0);
  }
}
