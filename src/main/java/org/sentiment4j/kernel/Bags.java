package org.sentiment4j.kernel;

import java.util.Arrays;

/**
 * The words of a batch's reviews, in no order: those of a review stand one behind the other.
 *
 * @param words the ids of all reviews' words; a word that stands there twice counts twice
 * @param ends one past the last of each review's [batch]
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the kernel
public record Bags(int[] words, int[] ends) {
  /** Checks the ends. */
  public Bags {
    int[] sorted = ends.clone();
    Arrays.sort(sorted);
    if (ends.length < 1
        || !Arrays.equals(sorted, ends)
        || ends[0] < 0
        || ends[ends.length - 1] != words.length) {
      throw new IllegalArgumentException(
          "the ends " + Arrays.toString(ends) + " of " + words.length + " words");
    }
  }

  int batch() {
    return ends.length;
  }

  /** Where a review's words begin. */
  int first(int review) {
    return review == 0 ? 0 : ends[review - 1];
  }

  /**
   * @throws IllegalArgumentException where an id is none of 0 to count - 1
   */
  void requireBelow(int count) {
    for (int word : words) {
      if (word < 0 || word >= count) {
        throw new IllegalArgumentException("word " + word + " of " + count);
      }
    }
  }
}
