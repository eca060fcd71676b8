package org.sentiment4j.train;

import java.util.Locale;
import org.sentiment4j.config.Clip;

/**
 * How often the gradient was clipped.
 *
 * @param batches the number of batches
 * @param clipped how many of them had a gradient above the bound
 * @param largest what is bounded, at its largest and before it was clipped: the norm, or the
 *     absolute value of an element
 */
record ClipCount(int batches, int clipped, double largest) {
  /** Of no batch. */
  static final ClipCount NONE = new ClipCount(0, 0, 0);

  /** This and one batch more. */
  ClipCount plus(double size, boolean isClipped) {
    return new ClipCount(batches + 1, clipped + (isClipped ? 1 : 0), Math.max(largest, size));
  }

  /** A line for the user. */
  String text(int epoch, Clip clip) {
    return String.format(
        Locale.ROOT,
        "epoch %d: clipped the gradient in %d of %d batches (largest %s %.3g)",
        epoch,
        clipped,
        batches,
        clip instanceof Clip.Norm ? "norm" : "element",
        largest);
  }
}
