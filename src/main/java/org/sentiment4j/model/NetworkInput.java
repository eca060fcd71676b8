package org.sentiment4j.model;

import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;

/**
 * How the network of an experiment wants its reviews.
 *
 * @param length the number of time steps
 * @param form how its engine wants them
 * @param batchSize the number of reviews of a batch
 */
public record NetworkInput(int length, BatchForm form, int batchSize) {

  /** Returns what the network of {@code experiment} wants. */
  public static NetworkInput of(Experiment experiment) {
    return new NetworkInput(
        experiment.data().length(),
        EngineLayers.of(experiment).batchForm(experiment.model(), experiment.data().padding()),
        experiment.training().batch());
  }

  /** Returns the same with other batches. */
  NetworkInput withBatchSize(int size) {
    return new NetworkInput(length, form, size);
  }

  /** Whether a review of one word costs next to nothing: the fused layers skip what it leaves. */
  boolean skipsPadding() {
    return form.longestFirst() || form.distinct();
  }

  /** Returns {@code reviews} as batches, in their order. */
  public ReviewBatches batches(List<EncodedReview> reviews) {
    return new ReviewBatches(reviews, length, form, batchSize);
  }
}
