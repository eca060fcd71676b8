package org.sentiment4j.metrics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** How sure a measured share (an accuracy) is, and the difference of two. */
public final class Proportions {
  private static final double CONFIDENCE = 0.95;

  private Proportions() {}

  /**
   * The 95 % score interval of a share (Wilson 1927, Journal of the American Statistical
   * Association 22:209).
   *
   * @param share from 0 to 1; taken as the nearest whole number of the {@code count}
   * @param count how many it was measured on, at least 1
   */
  public static Interval wilson95(double share, int count) {
    if (count < 1 || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("no share of " + count + ": " + share);
    }
    int successes = (int) Math.rint(share * count);
    ConfidenceInterval interval =
        new WilsonScoreInterval().createInterval(count, successes, CONFIDENCE);
    // At a share of 0 or 1 rounding puts the end beside it.
    return new Interval(
        successes == 0 ? 0 : interval.getLowerBound(),
        successes == count ? 1 : interval.getUpperBound());
  }

  /**
   * The 95 % interval of {@code first - second}, both measured on independent samples: Newcombe's
   * hybrid score interval (Newcombe 1998, Statistics in Medicine 17:873, method 10), from the two
   * Wilson intervals. The shares differ by more than chance if it does not contain 0.
   *
   * <p>For two networks judged on the very same reviews the interval is on the safe side, too wide:
   * most reviews are easy or hard for both, which independent samples do not know.
   */
  public static Interval difference95(
      double first, int firstCount, double second, int secondCount) {
    Interval a = wilson95(first, firstCount);
    Interval b = wilson95(second, secondCount);
    double difference = first - second;
    return new Interval(
        difference - Math.hypot(first - a.lower(), b.upper() - second),
        difference + Math.hypot(a.upper() - first, second - b.lower()));
  }
}
