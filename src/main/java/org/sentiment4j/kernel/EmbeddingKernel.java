package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * The vectors of words, and the way back to them.
 *
 * <p>It goes by the elements of a vector, not by words: one element of all words is a short array
 * that stays in the processor's cache, and the batch is written, and read, in its own order. Each
 * element is one task, so the result is the same to the bit on any number of threads.
 *
 * <p>It keeps nothing from call to call but its buffers, and is not for several threads at once; it
 * uses several itself.
 */
public final class EmbeddingKernel {
  /** In place of a word's id: no word, whose vector is zero and takes no gradient. */
  public static final int NO_WORD = -1;

  private final int words;
  private final int size;
  private final Workers workers;

  /** One element of all words, and a zero behind them for where there is none [threads]. */
  private final float[][] elements;

  private int[] places = {};
  private int[] steps = {};

  /**
   * @param words the number of words
   * @param size the length of a vector
   */
  public EmbeddingKernel(int words, int size, Workers workers) {
    if (words < 1 || size < 1) {
      throw new IllegalArgumentException(words + " words of " + size + " elements");
    }
    this.words = words;
    this.size = size;
    this.workers = workers;
    elements = new float[workers.threads()][words + 1];
  }

  /**
   * Looks up the words of a batch.
   *
   * @param vectors the vectors [size][words], column by column as Deeplearning4j has them
   * @param ids the words [time][batch], {@link #NO_WORD} where there is none
   * @param batch the number of reviews
   * @param x filled with [time][size][batch]
   */
  public void forward(FloatBuffer vectors, int[] ids, int batch, FloatBuffer x) {
    Sizes.require("vectors", vectors, size * words);
    Sizes.require("x", x, size * ids.length);
    places = Arrays.copyOf(places, Math.max(places.length, ids.length));
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] < NO_WORD || ids[i] >= words) {
        throw new IllegalArgumentException("word " + ids[i] + " of " + words);
      }
      places[i] = ids[i] == NO_WORD ? words : ids[i];
    }
    int time = ids.length / batch;
    workers.run(
        size,
        (worker, k) -> {
          float[] element = elements[worker];
          vectors.get(k * words, element, 0, words);
          element[words] = 0f;
          for (int t = 0; t < time; t++) {
            lookUp(element, places, t * batch, batch, x, (t * size + k) * batch);
          }
        });
  }

  private static void lookUp(
      float[] element, int[] places, int from, int count, FloatBuffer x, int to) {
    for (int i = 0; i < count; i++) {
      x.put(to + i, element[places[from + i]]);
    }
  }

  /**
   * Adds up the gradients of each word.
   *
   * @param ids the words [time][batch]
   * @param batch the number of reviews
   * @param dx the gradient of what {@link #forward} wrote [time][size][batch]
   * @param gradients filled with those of the vectors [size][words]; zero for words that are not in
   *     the batch
   */
  public void backward(int[] ids, int batch, FloatBuffer dx, FloatBuffer gradients) {
    Sizes.require("gradients of x", dx, size * ids.length);
    Sizes.require("gradients of the vectors", gradients, size * words);
    int count = findWords(ids, batch);
    workers.run(
        size,
        (worker, k) -> {
          float[] element = elements[worker];
          Arrays.fill(element, 0f);
          add(dx, k * batch, steps, places, count, element);
          gradients.put(k * words, element, 0, words);
        });
  }

  /** Notes, where there is a word, which, and where its first element is in the batch. */
  private int findWords(int[] ids, int batch) {
    places = Arrays.copyOf(places, Math.max(places.length, ids.length));
    steps = Arrays.copyOf(steps, Math.max(steps.length, ids.length));
    int count = 0;
    for (int i = 0; i < ids.length; i++) {
      if (ids[i] != NO_WORD) {
        places[count] = ids[i];
        steps[count] = i / batch * batch * size + i % batch;
        count++;
      }
    }
    return count;
  }

  private static void add(
      FloatBuffer dx, int offset, int[] steps, int[] places, int count, float[] element) {
    for (int i = 0; i < count; i++) {
      element[places[i]] += dx.get(steps[i] + offset);
    }
  }
}
