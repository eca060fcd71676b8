package org.sentiment4j.config;

/**
 * A bound of the gradient of each batch: that of the mean loss of its reviews, over all parameters.
 */
public sealed interface Clip {

  /**
   * A gradient whose norm is above the bound is scaled down to it and keeps its direction (Pascanu,
   * Mikolov and Bengio 2013, algorithm 1).
   *
   * @param norm the largest L2 norm, above 0
   */
  record Norm(double norm) implements Clip {}

  /**
   * Each element of the gradient is kept from {@code -value} to {@code value}.
   *
   * @param value the largest absolute value, above 0
   */
  record Value(double value) implements Clip {}
}
