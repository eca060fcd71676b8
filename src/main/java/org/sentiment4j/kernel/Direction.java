package org.sentiment4j.kernel;

/** Which way a layer reads a review. */
public enum Direction {
  /** From the first word to the last. */
  FORWARD,

  /**
   * From the last word to the first; or, with padding that is input, from the last step to the
   * first.
   */
  REVERSE,
}
