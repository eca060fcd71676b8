package org.sentiment4j.model;

import org.sentiment4j.text.PadOrTruncate.Side;

/**
 * How an engine wants its reviews.
 *
 * @param side the side of the padding
 * @param masked whether the layers are told which time steps are padding
 * @param shortened whether a batch is only as long as its longest review
 */
public record InputForm(Side side, boolean masked, boolean shortened) {}
