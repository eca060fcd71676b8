package org.sentiment4j.model;

import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.text.PadOrTruncate;

/**
 * How the network of an experiment wants its reviews.
 *
 * @param length the number of time steps
 * @param form how its engine wants them
 * @param batchSize the number of reviews of a batch
 */
public record NetworkInput(int length, InputForm form, int batchSize) {

  /** Returns what the network of {@code experiment} wants. */
  public static NetworkInput of(Experiment experiment) {
    return new NetworkInput(
        experiment.data().length(),
        EngineLayers.of(experiment.model()).inputForm(experiment.data().padding()),
        experiment.training().batch());
  }

  /** How many of a review's words are read, and where they stand. */
  PadOrTruncate rule() {
    return new PadOrTruncate(length, form.side());
  }

  /** Returns {@code reviews} as batches, in their order. */
  public ReviewBatches batches(List<EncodedReview> reviews) {
    return new ReviewBatches(reviews, rule(), form.masked(), form.shortened(), batchSize);
  }
}
