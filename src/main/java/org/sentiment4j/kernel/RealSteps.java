package org.sentiment4j.kernel;

import java.util.Arrays;

/**
 * Which of some reviews that are neighbours in the batch have a word at a step, and which padding.
 *
 * <p>Where the longest reviews come first, as many as have words at a step are the first lanes of
 * it, and the others need not be looked at.
 */
final class RealSteps {
  /** The first step at which a review has a word; all up to {@link #to} have one, too. */
  final int from;

  /** One past the last step at which a review has a word. */
  final int to;

  private final int[] first;
  private final int[] end;
  private final int[] used;
  private final int[] words;

  /**
   * @param lane0 the review that is lane 0
   * @param lanes how many
   */
  RealSteps(Sequences sequences, int lane0, int lanes) {
    int time = sequences.time();
    first = new int[lanes];
    end = new int[lanes];
    used = new int[time];
    words = new int[time];
    int longest = 0;
    for (int lane = 0; lane < lanes; lane++) {
      int length = sequences.lengths()[lane0 + lane];
      first[lane] = sequences.paddingFirst() ? time - length : 0;
      end[lane] = first[lane] + length;
      longest = Math.max(longest, length);
      for (int t = first[lane]; t < end[lane]; t++) {
        used[t] = lane + 1;
        words[t]++;
      }
    }
    from = sequences.paddingFirst() ? time - longest : 0;
    to = from + longest;
  }

  /** The number of a review's words. */
  int length(int lane) {
    return end[lane] - first[lane];
  }

  /** The step of a review's first word. */
  int first(int lane) {
    return first[lane];
  }

  /** One past the last lane that has a word at the step. */
  int used(int t) {
    return used[t];
  }

  /** The same in whole vectors. */
  int computed(int t) {
    return Sizes.roundUp(used[t], Products.VECTOR);
  }

  /** Whether a review has a word at a step. */
  boolean isWord(int lane, int t) {
    return first[lane] <= t && t < end[lane];
  }

  /** Whether there are lanes with padding before the last one that is used. */
  boolean hasGaps(int t) {
    return words[t] < used[t];
  }

  /** Puts a value into the lanes of a row, from {@code at} on, that have padding at the step. */
  void setPadding(int t, float[] row, int at, float value) {
    if (hasGaps(t)) {
      for (int lane = 0; lane < used[t]; lane++) {
        if (!isWord(lane, t)) {
          row[at + lane] = value;
        }
      }
    }
    Arrays.fill(row, at + used[t], at + computed(t), value);
  }
}
