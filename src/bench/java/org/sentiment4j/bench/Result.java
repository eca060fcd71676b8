package org.sentiment4j.bench;

import java.util.Optional;

/**
 * What one comparison gave.
 *
 * @param point what was compared
 * @param pass the passes through the network
 * @param engine the engine of ours
 * @param own the times of ours
 * @param torch the times of PyTorch, where it has the cell
 * @param agreement of the outputs, where both compute the same
 */
record Result(
    Point point,
    Pass pass,
    String engine,
    Timing own,
    Optional<Timing> torch,
    Optional<Agreement> agreement) {

  /** How far a batch goes. */
  enum Pass {
    /** A whole training step. */
    TRAIN,
    /** The outputs alone. */
    FORWARD
  }

  double reviewsPerSecond(Timing timing) {
    return point.size().batch() * 1000 / timing.median();
  }
}
