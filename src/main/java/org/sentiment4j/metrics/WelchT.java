package org.sentiment4j.metrics;

import java.util.Arrays;
import java.util.Optional;

/**
 * Welch's t-test of two independent samples, which may spread differently (Welch 1947, Biometrika
 * 34:28; the degrees of freedom of Satterthwaite 1946, Biometrics Bulletin 2:110).
 */
public final class WelchT {
  private WelchT() {}

  /**
   * Tests {@code first - second}; nothing where neither sample has any spread to judge by.
   *
   * @param first at least two measurements
   * @param second at least two measurements
   */
  public static Optional<TestResult> test(double[] first, double[] second) {
    if (first.length < 2 || second.length < 2) {
      throw new IllegalArgumentException(
          first.length + " and " + second.length + " measurements, expected two of each");
    }
    Summary one = Summary.of(Arrays.stream(first));
    Summary other = Summary.of(Arrays.stream(second));
    double oneError = squaredError(one);
    double otherError = squaredError(other);
    double error = oneError + otherError;
    double degrees =
        error
            * error
            / (oneError * oneError / (one.count() - 1)
                + otherError * otherError / (other.count() - 1));
    return TDifference.test(one.mean() - other.mean(), Math.sqrt(error), degrees);
  }

  /** The squared standard error of the mean. */
  private static double squaredError(Summary sample) {
    return sample.standardDeviation() * sample.standardDeviation() / sample.count();
  }
}
