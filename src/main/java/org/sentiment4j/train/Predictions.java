package org.sentiment4j.train;

import java.util.List;
import java.util.stream.IntStream;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.model.Classifier;

/** What a network says of reviews whose class is known. */
final class Predictions {
  private Predictions() {}

  /** Returns a prediction for each of {@code reviews}, in their order. */
  static List<Prediction> of(Classifier classifier, List<EncodedReview> reviews) {
    float[] probabilities = classifier.probabilities(reviews);
    return IntStream.range(0, reviews.size())
        .mapToObj(
            i ->
                new Prediction(
                    reviews.get(i).id(), reviews.get(i).sentiment().label(), probabilities[i]))
        .toList();
  }
}
