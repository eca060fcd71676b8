package org.sentiment4j.config;

/** Which implementation of the layers runs. */
public enum Engine {
  /** The fastest there is for the backend in use; the run records which. */
  AUTO,
  /** This project's own layers, on the CPU. */
  FUSED,
  /** Deeplearning4j's own layers. */
  STOCK
}
