package org.sentiment4j.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;

/**
 * A network asked for its opinion.
 *
 * @param network the network, with the weights to ask
 * @param input how it wants its reviews
 */
public record Classifier(MultiLayerNetwork network, NetworkInput input) {

  /** Returns the probability that each of {@code reviews} is positive, in their order. */
  public float[] probabilities(List<EncodedReview> reviews) {
    int[] order = order(reviews);
    ReviewBatches batches = input.batches(IntStream.of(order).mapToObj(reviews::get).toList());
    float[] probabilities = new float[reviews.size()];
    int done = 0;
    while (batches.hasNext()) {
      DataSet batch = batches.next();
      INDArray output =
          network.output(batch.getFeatures(), false, batch.getFeaturesMaskArray(), null);
      for (float probability : output.toFloatVector()) {
        probabilities[order[done++]] = probability;
      }
    }
    return probabilities;
  }

  /** Reviews of like length go together: then most is shortened, or skipped. */
  private int[] order(List<EncodedReview> reviews) {
    IntStream positions = IntStream.range(0, reviews.size());
    if (!input.form().shortened() && !input.form().longestFirst()) {
      return positions.toArray();
    }
    return positions
        .boxed()
        .sorted(
            Comparator.comparingInt(i -> -Math.min(input.length(), reviews.get(i).words().length)))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
