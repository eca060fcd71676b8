package org.sentiment4j.model;

import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.text.PadOrTruncate;

/**
 * How the network of an experiment wants its reviews.
 *
 * @param rule the number of time steps and the side of the padding
 * @param masked whether the network is told which time steps are padding
 * @param batchSize the number of reviews of a batch
 */
public record NetworkInput(PadOrTruncate rule, boolean masked, int batchSize) {

  /** Returns what the network of {@code experiment} wants. */
  public static NetworkInput of(Experiment experiment) {
    Padding padding = experiment.data().padding();
    return new NetworkInput(
        new PadOrTruncate(
            experiment.data().length(),
            RecurrentLayers.of(experiment.model().engine()).paddingSide(padding)),
        padding == Padding.MASKED,
        experiment.training().batch());
  }

  /** Returns {@code reviews} as batches, in their order. */
  public ReviewBatches batches(List<EncodedReview> reviews) {
    return new ReviewBatches(reviews, rule, masked, batchSize);
  }
}
