package org.sentiment4j.bench;

import java.util.Random;

/**
 * Lengths of reviews like those of the IMDb data set: log-normal, 230 words on average, 216 once
 * they are cut to 500.
 */
final class ImdbLengths {
  private static final double LOG_MEDIAN = Math.log(180);
  private static final double LOG_DEVIATION = 0.72;
  private static final int SHORTEST = 10;

  private ImdbLengths() {}

  /** Draws the number of words of a review, not cut to any number of steps. */
  static int draw(Random random) {
    double words = Math.exp(LOG_MEDIAN + LOG_DEVIATION * random.nextGaussian());
    return Math.max(SHORTEST, (int) Math.round(words));
  }
}
