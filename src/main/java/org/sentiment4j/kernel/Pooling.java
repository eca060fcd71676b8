package org.sentiment4j.kernel;

/** What becomes of the vectors of all steps of a review, element by element. */
public enum Pooling {
  /** The largest, and of equal ones the earliest, to which alone the gradient goes. */
  MAX,

  /** Their mean. */
  MEAN
}
