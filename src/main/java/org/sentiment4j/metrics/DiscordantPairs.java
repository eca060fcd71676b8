package org.sentiment4j.metrics;

import java.util.BitSet;

/**
 * How two networks do on the same reviews.
 *
 * @param count the number of reviews, at least 1
 * @param firstAlone how many the first alone got right
 * @param secondAlone how many the second alone got right
 */
public record DiscordantPairs(int count, int firstAlone, int secondAlone) {
  /** Rejects counts that cannot be. */
  public DiscordantPairs {
    if (count < 1 || firstAlone < 0 || secondAlone < 0 || firstAlone > count - secondAlone) {
      throw new IllegalArgumentException(
          firstAlone + " and " + secondAlone + " of " + count + " reviews");
    }
  }

  /**
   * Counts what only one of two got right.
   *
   * @throws IllegalArgumentException if the two were not asked about the same reviews
   */
  public static DiscordantPairs of(TestAnswers first, TestAnswers second) {
    if (!first.hasReviewsOf(second)) {
      throw new IllegalArgumentException("answers to different reviews");
    }
    BitSet firstAlone = first.correct();
    firstAlone.andNot(second.correct());
    BitSet secondAlone = second.correct();
    secondAlone.andNot(first.correct());
    return new DiscordantPairs(first.count(), firstAlone.cardinality(), secondAlone.cardinality());
  }

  /** How many one of the two alone got right. */
  public int discordant() {
    return firstAlone + secondAlone;
  }

  /** The accuracy of the first less that of the second. */
  public double difference() {
    return (double) (firstAlone - secondAlone) / count;
  }
}
