package org.sentiment4j.data;

import org.sentiment4j.text.PadOrTruncate.Side;

/**
 * How a network wants its batches.
 *
 * @param side the side of the padding
 * @param masked whether the layers are told which time steps are padding
 * @param shortened whether a batch is only as long as its longest review
 * @param longestFirst whether the longest reviews of a batch come first, which is a matter of speed
 * @param distinct whether a review is the bag of its words: each once, by falling frequency
 */
public record BatchForm(
    Side side, boolean masked, boolean shortened, boolean longestFirst, boolean distinct) {
  /** Bags of words; what is padding, its id says. */
  public static final BatchForm OF_BAGS = new BatchForm(Side.END, false, true, false, true);

  /**
   * Whether the last batch may be a single review. Networks on bags may normalise by batch, and one
   * review has no deviation to divide by; it goes with the batch before.
   */
  public boolean allowsOneAlone() {
    return !distinct;
  }

  /** Sequences of words, in the order of the review. */
  public BatchForm(Side side, boolean masked, boolean shortened, boolean longestFirst) {
    this(side, masked, shortened, longestFirst, false);
  }
}
