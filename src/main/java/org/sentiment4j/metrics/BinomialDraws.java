package org.sentiment4j.metrics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.random.RandomGenerator;

/**
 * Draws from one binomial distribution by a table of its cumulative chances. {@link
 * BinomialDistribution#sample()} searches for each draw anew, some thousand times as long.
 */
final class BinomialDraws {
  /** Chances below are not drawn: less than one in 10^15 draws would give such a number. */
  private static final double LEAST = 1e-20;

  private final int lowest;
  private final double[] cumulative;

  /**
   * Fills the table.
   *
   * @param trials at least 0
   * @param share the chance of a success, from 0 to 1
   */
  BinomialDraws(int trials, double share) {
    if (share == 1) {
      lowest = trials;
      cumulative = new double[] {1};
      return;
    }
    int mode = (int) Math.min(trials, Math.floor((trials + 1) * share));
    double odds = share / (1 - share);
    double atMode = new BinomialDistribution(null, trials, share).probability(mode);
    int least = mode;
    double chance = atMode;
    while (least > 0 && chance > LEAST) {
      chance *= least / (odds * (trials - least + 1));
      least--;
    }
    lowest = least;
    double[] table = new double[trials - lowest + 1];
    int size = 0;
    double sum = 0;
    for (int k = lowest; k <= trials && (k <= mode || chance > LEAST); k++) {
      sum += chance;
      table[size++] = sum;
      chance *= odds * (trials - k) / (k + 1);
    }
    cumulative = Arrays.copyOf(table, size);
  }

  /** Returns the number of successes. */
  int draw(RandomGenerator random) {
    // Rounding leaves the sum beside 1.
    double point = random.nextDouble() * cumulative[cumulative.length - 1];
    int found = Arrays.binarySearch(cumulative, point);
    // At the very end of a number's part its successor's begins.
    return lowest + (found >= 0 ? Math.min(found + 1, cumulative.length - 1) : -found - 1);
  }
}
