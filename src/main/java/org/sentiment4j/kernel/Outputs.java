package org.sentiment4j.kernel;

/** Which outputs a layer gives. */
public enum Outputs {
  /** That of the last step it reads [hidden][batch]. */
  LAST,

  /** Those of all steps [time][hidden][batch], each at the place of the step's input. */
  ALL,
}
