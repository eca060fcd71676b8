package org.sentiment4j.train;

import java.util.List;
import java.util.stream.IntStream;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.metrics.Prediction;

/** What a network says of reviews whose class is known. */
final class Predictions {
  private Predictions() {}

  /** Returns each of {@code reviews} with what the network said of it. */
  static List<Prediction> of(List<EncodedReview> reviews, float[] probabilities) {
    return IntStream.range(0, reviews.size())
        .mapToObj(
            i ->
                new Prediction(
                    reviews.get(i).id(), reviews.get(i).sentiment().label(), probabilities[i]))
        .toList();
  }
}
