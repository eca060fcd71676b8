package org.sentiment4j.config;

/** Which implementation of the recurrent layers runs. */
public enum Engine {
  /** The fastest there is for the backend in use; the run records which. */
  AUTO,
  /** Deeplearning4j's own layers. */
  STOCK
}
