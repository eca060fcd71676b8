package org.sentiment4j.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.text.Vocabulary;

/**
 * A trained network with the pipeline that it was trained with: loaded once, asked about texts as
 * often as one likes. Safe for use by several threads: they read texts at once, and take turns at
 * the network.
 */
public final class Predictor {
  /** The reviews that go through the network at once. */
  static final int BATCH = 128;

  /** Fills a batch. */
  private static final EncodedReview NOTHING = review(Vocabulary.UNKNOWN);

  private final ReviewPipeline pipeline;
  private final Classifier classifier;
  private LogitNetwork logits;

  /**
   * @param pipeline the way from a text to the network
   * @param classifier the network
   */
  public Predictor(ReviewPipeline pipeline, Classifier classifier) {
    this.pipeline = pipeline;
    this.classifier = classifier;
  }

  /**
   * Loads a run's network.
   *
   * @param folder the run's directory, with the pipeline in it
   * @param network the file with the weights
   * @param experiment what the run was trained by
   * @throws InputException where one is missing or damaged, or does not belong to the others
   */
  public static Predictor load(Path folder, Path network, Experiment experiment)
      throws IOException {
    ReviewPipeline pipeline = ReviewPipeline.load(folder);
    int ids = pipeline.vocabulary().words().size() + Vocabulary.RESERVED;
    int length = pipeline.padOrTruncate().length();
    if (ids > experiment.data().vocabulary() || length != experiment.data().length()) {
      throw new InputException(
          folder
              + ": the pipeline is another run's: it has "
              + ids
              + " ids and length "
              + length
              + ", the experiment data.vocabulary "
              + experiment.data().vocabulary()
              + " and data.length "
              + experiment.data().length());
    }
    return new Predictor(
        pipeline,
        new Classifier(
            NetworkFile.read(network, experiment),
            NetworkInput.of(experiment).withBatchSize(BATCH)));
  }

  /** The way from a text to the network. */
  public ReviewPipeline pipeline() {
    return pipeline;
  }

  /** The network. */
  public Classifier classifier() {
    return classifier;
  }

  /** The network as a function with a gradient; taken apart the first time that it is wanted. */
  public synchronized LogitNetwork logits() {
    if (logits == null) {
      logits = LogitNetwork.of(classifier);
    }
    return logits;
  }

  /** Returns what the network says of each of {@code texts}, in their order. */
  public List<TextPrediction> predict(List<String> texts) {
    List<EncodedText> read = texts.parallelStream().map(pipeline::read).toList();
    float[] probabilities = probabilities(read.stream().map(EncodedText::ids).toList());
    List<TextPrediction> predictions = new ArrayList<>(read.size());
    for (int i = 0; i < probabilities.length; i++) {
      predictions.add(new TextPrediction(read.get(i), probabilities[i]));
    }
    return predictions;
  }

  /**
   * Returns the probability that each of some reviews is positive, in their order. With the fused
   * layers it is the same to the bit whatever else is asked at the same time.
   *
   * @param reviews the ids of each one's words, at least one word
   */
  public float[] probabilities(List<int[]> reviews) {
    List<EncodedReview> batches = new ArrayList<>();
    reviews.forEach(ids -> batches.add(review(ids)));
    // Full ones alone: Deeplearning4j's dense layer adds up in an order that depends on their size.
    while (classifier.input().skipsPadding()
        && batches.size() % classifier.input().batchSize() != 0) {
      batches.add(NOTHING);
    }
    return Arrays.copyOf(classifier.probabilities(batches), reviews.size());
  }

  // What is to be found out is not known: the network does not look at the class.
  private static EncodedReview review(int... ids) {
    return new EncodedReview("", Sentiment.NEGATIVE, ids);
  }

  /**
   * Returns the share of the network's attention that each word of a review has, of those that the
   * network reads.
   *
   * @param review the ids of its words, at least one word
   * @throws IllegalStateException where the network has no attention
   */
  public float[] attention(int[] review) {
    return classifier.attention(review(review));
  }
}
