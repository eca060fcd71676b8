package org.sentiment4j.model;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.layer.FusedAttentionLayer;

/**
 * A network asked for its opinion. Safe for use by several threads, which take turns: a network
 * keeps what it computes with. Each answer is the same to the bit as if there were one thread.
 *
 * @param network the network, with the weights to ask
 * @param input how it wants its reviews
 */
public record Classifier(ComputationGraph network, NetworkInput input) {

  /** Returns the probability that each of {@code reviews} is positive, in their order. */
  public float[] probabilities(List<EncodedReview> reviews) {
    int[] order = order(reviews);
    ReviewBatches batches = input.batches(IntStream.of(order).mapToObj(reviews::get).toList());
    float[] probabilities = new float[reviews.size()];
    int done = 0;
    while (batches.hasNext()) {
      DataSet batch = batches.next();
      for (float probability : probabilities(batch)) {
        probabilities[order[done++]] = probability;
      }
    }
    return probabilities;
  }

  private float[] probabilities(DataSet batch) {
    synchronized (network) {
      return output(batch).toFloatVector();
    }
  }

  /** Whether the network has attention. */
  public boolean hasAttention() {
    return attentionLayer().isPresent();
  }

  private Optional<FusedAttentionLayer> attentionLayer() {
    return Stream.of(network.getLayers())
        .filter(FusedAttentionLayer.class::isInstance)
        .map(FusedAttentionLayer.class::cast)
        .findFirst();
  }

  /**
   * Returns the share of the network's attention that each word of {@code review} has, of those
   * that the network reads; together they are 1.
   *
   * @throws IllegalStateException where the network has no attention
   */
  public float[] attention(EncodedReview review) {
    FusedAttentionLayer layer =
        attentionLayer()
            .orElseThrow(() -> new IllegalStateException("the network has no attention"));
    float[] steps = weights(layer, input.batches(List.of(review)).next());
    // Padding comes first.
    int words = Math.min(steps.length, review.words().length);
    return Arrays.copyOfRange(steps, steps.length - words, steps.length);
  }

  /** The layer keeps those of the last pass, whoever asked for it. */
  private float[] weights(FusedAttentionLayer layer, DataSet ofOne) {
    synchronized (network) {
      output(ofOne);
      return layer.lastWeights()[0];
    }
  }

  /** Deeplearning4j itself lets one thread at a time through, but only so far. */
  private INDArray output(DataSet batch) {
    INDArray mask = batch.getFeaturesMaskArray();
    INDArray[] masks = mask == null ? null : new INDArray[] {mask};
    return network.output(false, new INDArray[] {batch.getFeatures()}, masks, null)[0];
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
