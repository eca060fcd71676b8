package org.sentiment4j.text;

import java.util.Arrays;

/**
 * Brings a review to a fixed number of time steps: of a longer one the last words are kept, a
 * shorter one is padded.
 *
 * @param length the number of time steps, at least 1
 * @param side where the padding goes
 */
public record PadOrTruncate(int length, Side side) {

  /** The side of the padding. */
  public enum Side {
    /** Padding first, then the words: the last time step is always the last word. */
    FRONT,
    /** Words first, then the padding. */
    END
  }

  /** Checks the length. */
  public PadOrTruncate {
    if (length < 1) {
      throw new IllegalArgumentException("length must be at least 1, not " + length);
    }
  }

  /** Returns how many words of a review of {@code words} words are kept. */
  public int kept(int words) {
    return Math.min(words, length);
  }

  /** Returns the ids of the last {@link #length} words, unpadded. */
  public int[] lastWords(int[] ids) {
    return Arrays.copyOfRange(ids, ids.length - kept(ids.length), ids.length);
  }

  /**
   * Returns {@link #length} ids: the last words of {@code ids}, and {@link Vocabulary#PADDING} for
   * the rest.
   */
  public int[] apply(int[] ids) {
    int[] steps = new int[length];
    int kept = kept(ids.length);
    System.arraycopy(ids, ids.length - kept, steps, firstWord(kept), kept);
    return steps;
  }

  /** Returns the time step of the first of {@code kept} words. */
  public int firstWord(int kept) {
    return side == Side.FRONT ? length - kept : 0;
  }
}
