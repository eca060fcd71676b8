package org.sentiment4j.model;

import java.util.Arrays;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.Vocabulary;

/**
 * A trained network as a function of the vectors of a review's words, up to the logit: the number
 * that the sigmoid makes the probability of. It has a gradient, while word ids have none. Nothing
 * is dropped.
 *
 * <p>A review is the vectors of its words behind each other, {@code [words x size]}; all of a call
 * have the same number of words. In a bag of words each word is there once, its order means
 * nothing, and a vector of zeros is that of a word that is not there.
 *
 * <p>It has a copy of the network's weights. Safe for use by several threads, which take turns.
 */
public final class LogitNetwork {
  private final LogitGraph graph;
  private final NetworkInput input;
  private final INDArray vectors;
  private final float[] biases;
  private final int size;

  private LogitNetwork(LogitGraph graph, NetworkInput input, INDArray vectors, float[] biases) {
    this.graph = graph;
    this.input = input;
    this.vectors = vectors;
    this.biases = biases;
    size = Math.toIntExact(vectors.size(1));
  }

  /** Takes the network of {@code classifier} apart, which stays as it is. */
  public static LogitNetwork of(Classifier classifier) {
    ComputationGraph network = classifier.network();
    NetworkInput input = classifier.input();
    String first = LogitConfiguration.firstLayer(network.getConfiguration());
    return new LogitNetwork(
        LogitGraph.of(network),
        input,
        network.getParam(first + "_W"),
        input.form().distinct() ? network.getParam(first + "_b").toFloatVector() : new float[0]);
  }

  /** Whether a review is the bag of its words. */
  public boolean isBag() {
    return input.form().distinct();
  }

  /** The length of a word's vector. */
  public int size() {
    return size;
  }

  /** Returns the vectors of {@code words}, ids, behind each other {@code [words x size]}. */
  public float[] vectors(int[] words) {
    float[] all = new float[words.length * size];
    for (int i = 0; i < words.length; i++) {
      System.arraycopy(vectors.getRow(words[i]).toFloatVector(), 0, all, i * size, size);
    }
    return all;
  }

  /** Returns the logit of each of {@code reviews} [batch][words x size]. */
  public float[] logits(float[][] reviews) {
    synchronized (graph) {
      return graph.logits(array(reviews), mask(reviews));
    }
  }

  /**
   * The logits of some reviews, and their gradients.
   *
   * @param logits [batch]
   * @param vectors the gradient of each logit with respect to the vectors [batch][words x size]
   */
  // Arrays of numbers; never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Gradients(float[] logits, float[][] vectors) {}

  /**
   * Returns the logit of each of {@code reviews}, and its gradient.
   *
   * @param reviews [batch][words x size]; no two may be the same, since where padding is learned,
   *     layers give what it has in common to one of them
   */
  public Gradients gradients(float[][] reviews) {
    float[] logits = new float[reviews.length];
    INDArray gradient;
    synchronized (graph) {
      gradient = graph.gradient(array(reviews), mask(reviews), logits);
    }
    float[] flat = gradient.dup('f').data().asFloat();
    float[][] ofVectors = new float[reviews.length][reviews[0].length];
    for (int review = 0; review < reviews.length; review++) {
      for (int i = 0; i < ofVectors[review].length; i++) {
        // In a bag, the gradient of the sum is that of each word.
        int element = isBag() ? i % size : offset(words(reviews)) + i;
        ofVectors[review][i] = flat[element * reviews.length + review];
      }
    }
    return new Gradients(logits, ofVectors);
  }

  private int words(float[][] reviews) {
    return reviews[0].length / size;
  }

  private int time(int words) {
    return input.form().shortened() ? words : input.length();
  }

  /** Where the first word's vector begins. */
  private int offset(int words) {
    return new PadOrTruncate(time(words), input.form().side()).firstWord(words) * size;
  }

  /** As the second layer reads it: {@code [batch, size, time]}, of bags {@code [batch, size]}. */
  private INDArray array(float[][] reviews) {
    int batch = reviews.length;
    int time = isBag() ? 1 : time(words(reviews));
    float[] flat = new float[time * size * batch];
    float[] steps = new float[time * size];
    for (int review = 0; review < batch; review++) {
      if (isBag()) {
        addUp(reviews[review], steps);
      } else {
        pad(reviews[review], steps);
      }
      for (int i = 0; i < steps.length; i++) {
        flat[i * batch + review] = steps[i];
      }
    }
    long[] shape = isBag() ? new long[] {batch, size} : new long[] {batch, size, time};
    return Nd4j.create(flat, shape, 'f');
  }

  private void addUp(float[] words, float[] sum) {
    System.arraycopy(biases, 0, sum, 0, size);
    for (int i = 0; i < words.length; i++) {
      sum[i % size] += words[i];
    }
  }

  private void pad(float[] words, float[] steps) {
    if (words.length < steps.length) {
      float[] padding = vectors(new int[] {Vocabulary.PADDING});
      for (int i = 0; i < steps.length; i += size) {
        System.arraycopy(padding, 0, steps, i, size);
      }
    }
    System.arraycopy(words, 0, steps, offset(words.length / size), words.length);
  }

  private INDArray mask(float[][] reviews) {
    if (!input.form().masked()) {
      return null;
    }
    int words = words(reviews);
    int first = offset(words) / size;
    float[][] mask = new float[reviews.length][time(words)];
    for (float[] steps : mask) {
      Arrays.fill(steps, first, first + words, 1);
    }
    return Nd4j.create(mask);
  }
}
