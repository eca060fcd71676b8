package org.sentiment4j.data;

import org.sentiment4j.text.PadOrTruncate.Side;

/**
 * How a network wants its batches.
 *
 * @param side the side of the padding
 * @param masked whether the layers are told which time steps are padding
 * @param shortened whether a batch is only as long as its longest review
 * @param longestFirst whether the longest reviews of a batch come first, which is a matter of speed
 */
public record BatchForm(Side side, boolean masked, boolean shortened, boolean longestFirst) {}
