package org.sentiment4j.speed;

import java.util.List;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;

/**
 * Measures networks of one size with the same reviews.
 *
 * @param workload the sizes
 * @param reviews whole batches of reviews, gone through again and again in their order
 * @param timer times the batches
 */
public record SpeedMeasurement(Workload workload, List<EncodedReview> reviews, BatchTimer timer) {
  private static final int REVIEWS = 4096;
  private static final long SEED = 42;

  /**
   * How many reviews are enough: whole batches, so that batches differ in length as in training.
   */
  public static int enoughReviews(int batch) {
    return batch * Math.max(1, REVIEWS / batch);
  }

  /**
   * Returns whole batches of {@code reviews}: as many as are enough, or as there are, evenly
   * spaced.
   *
   * @throws InputException where there is not even one batch
   */
  public static List<EncodedReview> choose(List<EncodedReview> reviews, int batch) {
    int count = Math.min(enoughReviews(batch), reviews.size() / batch * batch);
    if (count == 0) {
      throw new InputException(
          "--batch " + batch + ": there are only " + reviews.size() + " training reviews");
    }
    return IntStream.range(0, count)
        .mapToObj(i -> reviews.get((int) ((long) i * reviews.size() / count)))
        .toList();
  }

  /** Returns the mean number of words that are kept of a review. */
  public double meanWords() {
    return (double) words() / reviews.size();
  }

  private long words() {
    return reviews.stream()
        .mapToLong(review -> Math.min(review.words().length, workload.length()))
        .sum();
  }

  /**
   * Measures a variant: what {@code train} does for a batch, building it from the reviews included,
   * and before that the forward pass alone.
   */
  public Speed of(Variant variant) {
    Experiment experiment = workload.experiment(variant);
    ComputationGraph network = NetworkFactory.create(experiment);
    NetworkInput input = NetworkInput.of(experiment);
    double forward = workload.batch() / timer.medianSeconds(forward(network, input));
    double training = workload.batch() / timer.medianSeconds(training(network, input));
    return new Speed(variant, forward, training, training * trainingFlopsOfAReview(variant));
  }

  private Runnable forward(ComputationGraph network, NetworkInput input) {
    Classifier classifier = new Classifier(network, input);
    int[] next = {0};
    return () -> {
      int first = next[0];
      int end = first + workload.batch();
      classifier.probabilities(reviews.subList(first, end));
      next[0] = end % reviews.size();
    };
  }

  private Runnable training(ComputationGraph network, NetworkInput input) {
    ReviewBatches batches = input.batches(reviews).shuffled(SEED);
    return () -> {
      if (!batches.hasNext()) {
        batches.reset();
      }
      network.fit(batches.next());
      // Training looks at the loss of every batch; a GPU has to be waited for.
      network.score();
    };
  }

  private double trainingFlopsOfAReview(Variant variant) {
    long steps =
        variant.padding() == Padding.MASKED ? words() : (long) reviews.size() * workload.length();
    return (double)
            FlopCount.training(
                variant.cell(), workload.embedding(), workload.hidden(), reviews.size(), steps)
        / reviews.size();
  }
}
