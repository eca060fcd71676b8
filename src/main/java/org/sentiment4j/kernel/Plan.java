package org.sentiment4j.kernel;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which review is read in which lane, and when.
 *
 * <p>The reviews are sorted by falling length and aligned at their ends, so that the lanes in use
 * grow like a staircase from step to step, and cut into slices of neighbours. All of this depends
 * on the batch alone.
 */
final class Plan {
  /** Reviews in a slice. */
  static final int SLICE = 32;

  final int batch;
  final int time;

  /** Lanes of a slice: whole tiles. */
  final int lanes;

  /** The reviews by falling length. */
  final int[] order;

  private final int[] steps;
  private final boolean paddingFirst;
  private final boolean reverse;

  /**
   * @param skipped whether padding is skipped
   */
  Plan(Sequences sequences, boolean skipped, Direction direction) {
    batch = sequences.batch();
    time = sequences.time();
    paddingFirst = sequences.paddingFirst();
    reverse = direction == Direction.REVERSE;
    lanes = Sizes.roundUp(Math.min(batch, SLICE), Products.TILE_LANES);
    steps = skipped ? sequences.lengths().clone() : new int[batch];
    if (!skipped) {
      Arrays.fill(steps, time);
    }
    order =
        IntStream.range(0, batch)
            .boxed()
            .sorted(Comparator.comparingInt(review -> -steps[review]))
            .mapToInt(Integer::intValue)
            .toArray();
  }

  int slices() {
    return (batch + lanes - 1) / lanes;
  }

  /** Whether all reviews read the same place of the batch at a step, whatever their lengths. */
  boolean inStep() {
    return paddingFirst != reverse;
  }

  /** The step at which a review begins; the number of steps for one that is empty. */
  int begin(int review) {
    return time - steps[review];
  }

  /** The place in the batch of what a review reads at a step; before it begins, of its padding. */
  int position(int review, int t) {
    int begin = begin(review);
    if (t < begin) {
      return paddingFirst ? t : time - 1 - t;
    }
    int word = reverse ? time - 1 - t : t - begin;
    return paddingFirst ? begin + word : word;
  }
}
