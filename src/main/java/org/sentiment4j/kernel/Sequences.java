package org.sentiment4j.kernel;

import java.nio.FloatBuffer;

/**
 * A batch of reviews as vectors.
 *
 * @param x the inputs [time][in][batch]: a buffer, wherever it is positioned, is read from its
 *     first element on, so that arrays outside the heap need not be copied
 * @param batch the number of reviews
 * @param time the number of steps, padding included
 * @param lengths the number of each review's words [batch]
 * @param paddingFirst whether the padding stands before the words, and not after them
 */
@SuppressWarnings("ArrayRecordComponent") // a view of the caller's arrays
public record Sequences(FloatBuffer x, int batch, int time, int[] lengths, boolean paddingFirst) {
  /** Checks the lengths. */
  public Sequences {
    if (batch < 1 || time < 1) {
      throw new IllegalArgumentException(batch + " reviews of " + time + " steps");
    }
    if (lengths.length != batch) {
      throw new IllegalArgumentException(lengths.length + " lengths for " + batch + " reviews");
    }
    for (int length : lengths) {
      if (length < 0 || length > time) {
        throw new IllegalArgumentException("length " + length + " of " + time + " steps");
      }
    }
  }
}
