package org.sentiment4j.config;

/** How the weights are drawn before training. */
public enum Initialisation {
  /**
   * Keras's defaults: uniform embedding, Glorot input weights, orthogonal recurrent weights, zero
   * bias, forget bias 1.
   */
  KERAS,
  /** PyTorch's defaults: normal embedding, everything else uniform within 1/sqrt(hidden). */
  PYTORCH
}
