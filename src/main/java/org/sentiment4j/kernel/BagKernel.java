package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The sums of the vectors of each review's words, and a bias: a dense layer on the vector that
 * counts how often each word is there, without that vector.
 *
 * <p>It goes by the elements of a vector: one element of all words is a short array that stays in
 * the processor's cache. Each element is one task, so the result is the same to the bit on any
 * number of threads.
 *
 * <p>It keeps nothing from call to call but its buffers, and is not for several threads at once; it
 * uses several itself.
 */
public final class BagKernel {
  private final int words;
  private final int size;
  private final Workers workers;

  /** One element of all words, for each thread. */
  private final float[][] elements;

  /**
   * @param words the number of words
   * @param size the length of a vector
   */
  public BagKernel(int words, int size, Workers workers) {
    if (words < 1 || size < 1) {
      throw new IllegalArgumentException(words + " words of " + size + " elements");
    }
    this.words = words;
    this.size = size;
    this.workers = workers;
    elements = new float[workers.threads()][words];
  }

  /**
   * Adds up the vectors.
   *
   * @param vectors [size][words], column by column as Deeplearning4j has them
   * @param biases [size]
   * @param out filled with [size][batch]
   * @throws IllegalArgumentException where an id is no word's
   */
  public void forward(FloatBuffer vectors, FloatBuffer biases, Bags bags, FloatBuffer out) {
    Sizes.require("vectors", vectors, size * words);
    Sizes.require("biases", biases, size);
    Sizes.require("outputs", out, size * bags.batch());
    bags.requireBelow(words);
    workers.run(
        size,
        (worker, k) -> {
          float[] element = elements[worker];
          vectors.get(k * words, element, 0, words);
          for (int review = 0; review < bags.batch(); review++) {
            float sum = sum(element, bags.words(), bags.first(review), bags.ends()[review]);
            out.put(k * bags.batch() + review, sum + biases.get(k));
          }
        });
  }

  /** In four sums, since one addition would have to wait for the other. */
  private static float sum(float[] element, int[] words, int from, int to) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      sum0 += element[words[i]];
      sum1 += element[words[i + 1]];
      sum2 += element[words[i + 2]];
      sum3 += element[words[i + 3]];
    }
    for (; i < to; i++) {
      sum0 += element[words[i]];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  /**
   * Adds up the gradients of each word.
   *
   * @param dOut the gradient of what {@link #forward} wrote [size][batch]
   * @param vectors filled with that of the vectors [size][words]; zero for words that are not in
   *     the batch
   * @param biases filled with that of the biases [size]
   * @throws IllegalArgumentException where an id is no word's
   */
  public void backward(Bags bags, FloatBuffer dOut, FloatBuffer vectors, FloatBuffer biases) {
    Sizes.require("gradients of the outputs", dOut, size * bags.batch());
    Sizes.require("gradients of the vectors", vectors, size * words);
    Sizes.require("gradients of the biases", biases, size);
    bags.requireBelow(words);
    workers.run(
        size,
        (worker, k) -> {
          float[] element = elements[worker];
          Arrays.fill(element, 0f);
          float bias = 0;
          for (int review = 0; review < bags.batch(); review++) {
            float gradient = dOut.get(k * bags.batch() + review);
            add(gradient, bags.words(), bags.first(review), bags.ends()[review], element);
            bias += gradient;
          }
          vectors.put(k * words, element, 0, words);
          biases.put(k, bias);
        });
  }

  private static void add(float gradient, int[] words, int from, int to, float[] element) {
    for (int i = from; i < to; i++) {
      element[words[i]] += gradient;
    }
  }
}
