package org.sentiment4j.metrics;

import java.util.Objects;

/**
 * What a network said of one review.
 *
 * @param id the review's
 * @param label what the review is: 1 positive, 0 negative
 * @param probability that it is positive, from 0 to 1
 */
public record Prediction(String id, int label, float probability) {
  /** Above it a review counts as positive. */
  static final double THRESHOLD = 0.5;

  /** Rejects a label other than 0 and 1, and a probability outside 0 to 1 or NaN. */
  public Prediction {
    Objects.requireNonNull(id, "id is null");
    if (label != 0 && label != 1) {
      throw new IllegalArgumentException("the label of " + id + " is " + label + ", not 0 or 1");
    }
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the probability of " + id + " is " + probability + ", not from 0 to 1");
    }
  }

  /** Whether the network is right: a probability above 0.5 means positive. */
  public boolean isCorrect() {
    return (probability > THRESHOLD) == (label == 1);
  }
}
