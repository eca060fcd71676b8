package org.sentiment4j.metrics;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.math3.random.RandomGenerator;
import org.apache.commons.math3.random.Well19937c;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/**
 * The percentile interval of the paired bootstrap (Efron and Tibshirani 1993, An Introduction to
 * the Bootstrap, chapter 13) for the difference of two accuracies on the same reviews: the reviews
 * are drawn again, with replacement, as many as there are, both networks' answers to a review
 * staying together.
 *
 * <p>The difference depends on how many of the drawn reviews only the first, and only the second,
 * got right. These two numbers are drawn from their distribution, which is multinomial, instead of
 * counted review by review: the same interval, a thousand times as fast.
 */
public final class PairedBootstrap {
  /** The number of draws. */
  public static final int DRAWS = 10_000;

  /** Fixed, so that the same predictions give the same interval. */
  private static final int SEED = 20_110_624;

  private static final double LOWER_PERCENT = 2.5;
  private static final double UPPER_PERCENT = 97.5;

  private PairedBootstrap() {}

  /** Returns the 95 % interval of {@link DiscordantPairs#difference()}. */
  public static Interval interval95(DiscordantPairs pairs) {
    RandomGenerator random = new Well19937c(SEED);
    int count = pairs.count();
    BinomialDraws first = new BinomialDraws(count, (double) pairs.firstAlone() / count);
    // Of the reviews that the first alone did not get right.
    double share =
        pairs.firstAlone() == count
            ? 0
            : (double) pairs.secondAlone() / (count - pairs.firstAlone());
    Map<Integer, BinomialDraws> seconds = new HashMap<>();
    double[] differences = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      int firstAlone = first.draw(random);
      int secondAlone =
          seconds
              .computeIfAbsent(count - firstAlone, left -> new BinomialDraws(left, share))
              .draw(random);
      differences[draw] = (double) (firstAlone - secondAlone) / count;
    }
    Arrays.sort(differences);
    Percentile percentile = new Percentile();
    percentile.setData(differences);
    return new Interval(percentile.evaluate(LOWER_PERCENT), percentile.evaluate(UPPER_PERCENT));
  }
}
