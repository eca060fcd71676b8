package org.sentiment4j.bench;

import java.util.List;
import org.sentiment4j.data.EncodedReview;

/** A network that can be trained, and one side of the comparison. */
interface Contestant extends AutoCloseable {

  /**
   * Does a whole training step: makes the batch, goes forward and back, and updates the weights.
   *
   * @return the mean loss of a review, before the update
   */
  double trainBatch(List<EncodedReview> reviews);

  /** Makes the batch and returns the probability that each review is positive. */
  float[] forward(List<EncodedReview> reviews);

  /** Frees what it holds outside the heap. */
  @Override
  default void close() {}
}
