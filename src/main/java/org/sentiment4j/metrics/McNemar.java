package org.sentiment4j.metrics;

import org.apache.commons.math3.special.Beta;

/**
 * McNemar's test of two accuracies on the same reviews, in its exact form (McNemar 1947,
 * Psychometrika 12:153; Dietterich 1998, Neural Computation 10:1895, for two classifiers): where
 * the two are equally good, each review that only one of them got right is a fair coin.
 */
public final class McNemar {
  private static final double FAIR = 0.5;

  private McNemar() {}

  /**
   * Returns the two-sided p-value: twice the chance that of as many fair coins so few, or fewer,
   * fall on the side that was rarer; at most 1, and 1 where there is no discordant pair.
   */
  public static double exactP(DiscordantPairs pairs) {
    int rarer = Math.min(pairs.firstAlone(), pairs.secondAlone());
    int commoner = Math.max(pairs.firstAlone(), pairs.secondAlone());
    if (rarer == commoner) {
      return 1;
    }
    // BinomialTest adds up to more than 1 near the middle, and BinomialDistribution takes the
    // difference from 1, which leaves nothing of small chances. P(X <= k) is I(1-p; n-k, k+1).
    return Math.min(1, 2 * Beta.regularizedBeta(FAIR, commoner, rarer + 1.0));
  }
}
