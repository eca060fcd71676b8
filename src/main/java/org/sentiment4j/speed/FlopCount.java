package org.sentiment4j.speed;

import org.sentiment4j.config.Cell;

/**
 * Floating-point operations of the matrix products of a network, a multiplication and an addition
 * each counted as one.
 *
 * <p>Counted are the products of the recurrent layer, {@code W x} and {@code R h'} in each time
 * step, and that of the dense layer. Not counted are biases, peepholes, activations and all else
 * that is done element by element, the embedding, which only copies, the loss and the optimizer:
 * small beside the products, and without a number that would be the same for every implementation.
 */
final class FlopCount {
  private FlopCount() {}

  /**
   * The forward pass.
   *
   * @param in the size of the vectors that come into the recurrent layer
   * @param hidden the size of its state
   * @param reviews the number of reviews
   * @param steps the time steps of all of them together
   */
  static long forward(Cell cell, int in, int hidden, long reviews, long steps) {
    long recurrent = 2L * columns(cell) * hidden * (in + hidden) * steps;
    long dense = 2L * hidden * reviews;
    return recurrent + dense;
  }

  /**
   * A training step: the forward pass, and for each of its products two of the same size on the way
   * back, one for the gradient of the weights and one for that of the inputs.
   */
  static long training(Cell cell, int in, int hidden, long reviews, long steps) {
    return 3 * forward(cell, in, hidden, reviews, steps);
  }

  /**
   * Products of a weight matrix [hidden, in + hidden] in a time step: a candidate, and its gates.
   */
  private static int columns(Cell cell) {
    return switch (cell) {
      case SIMPLE -> 1;
      case GRU, LSTM_COUPLED -> 3;
      case LSTM, LSTM_PEEPHOLE -> 4;
    };
  }
}
