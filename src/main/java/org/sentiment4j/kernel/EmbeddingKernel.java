package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

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
  private final Scratch[] scratch;

  /** The places of the batch's words in {@link Scratch#element}, a time step in whole vectors. */
  private int[] places = {};

  /** From which review on all have the same word as the last, or none, at each time step. */
  private int[] runs = {};

  /** What a thread works with. */
  private static final class Scratch {
    /** One element of all words; behind them, that of no word. */
    final float[] element;

    /** A time step's row of the batch, in whole vectors. */
    float[] row = {};

    Scratch(int words) {
      element = new float[words + 1];
    }
  }

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
    scratch = new Scratch[workers.threads()];
    Arrays.setAll(scratch, i -> new Scratch(words));
  }

  /**
   * Looks up the words of a batch.
   *
   * @param vectors the vectors [size][words], column by column as Deeplearning4j has them
   * @param ids the words [time][batch], {@link #NO_WORD} where there is none
   * @param batch the number of reviews
   * @param x filled with [time][size][batch]
   * @throws IllegalArgumentException where an id is no word's
   */
  public void forward(FloatBuffer vectors, int[] ids, int batch, FloatBuffer x) {
    Sizes.require("vectors", vectors, size * words);
    Sizes.require("x", x, size * ids.length);
    int time = ids.length / batch;
    int width = Sizes.roundUp(batch, VECTOR);
    place(ids, batch, width);
    workers.run(
        size,
        (worker, k) -> {
          float[] element = scratch[worker].element;
          float[] row = rows(worker, width);
          vectors.get(k * words, element, 0, words);
          element[words] = 0f;
          for (int t = 0; t < time; t++) {
            lookUp(element, places, t * width, row, width);
            x.put((t * size + k) * batch, row, 0, batch);
          }
        });
  }

  private void place(int[] ids, int batch, int width) {
    int time = ids.length / batch;
    if (places.length < time * width) {
      places = new int[time * width];
    }
    for (int t = 0; t < time; t++) {
      for (int i = 0; i < batch; i++) {
        int id = ids[t * batch + i];
        if (id < NO_WORD || id >= words) {
          throw new IllegalArgumentException("word " + id + " of " + words);
        }
        places[t * width + i] = id == NO_WORD ? words : id;
      }
      Arrays.fill(places, t * width + batch, (t + 1) * width, words);
    }
  }

  private float[] rows(int worker, int width) {
    scratch[worker].row = Sizes.atLeast(scratch[worker].row, width);
    return scratch[worker].row;
  }

  private static void lookUp(float[] element, int[] places, int from, float[] row, int width) {
    for (int i = 0; i < width; i += VECTOR) {
      FloatVector.fromArray(SPECIES, element, 0, places, from + i).intoArray(row, i);
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
    int time = ids.length / batch;
    int width = Sizes.roundUp(batch, VECTOR);
    place(ids, batch, width);
    findRuns(time, batch, width);
    workers.run(
        size,
        (worker, k) -> {
          float[] element = scratch[worker].element;
          float[] row = rows(worker, width);
          Arrays.fill(element, 0f);
          for (int t = 0; t < time; t++) {
            int last = places[t * width + batch - 1];
            int end = runs[t];
            int read = last == words ? end : batch;
            dx.get((t * size + k) * batch, row, 0, read);
            add(row, places, t * width, end, element);
            element[last] += sum(row, end, read);
          }
          gradients.put(k * words, element, 0, words);
        });
  }

  /** Finds where the last word of each time step begins to be the only one: often, padding. */
  private void findRuns(int time, int batch, int width) {
    if (runs.length < time) {
      runs = new int[time];
    }
    for (int t = 0; t < time; t++) {
      int first = t * width;
      int run = batch - 1;
      while (run > 0 && places[first + run - 1] == places[first + batch - 1]) {
        run--;
      }
      runs[t] = run;
    }
  }

  /** In four sums, since one addition would have to wait for the other. */
  private static float sum(float[] row, int from, int to) {
    float sum0 = 0;
    float sum1 = 0;
    float sum2 = 0;
    float sum3 = 0;
    int i = from;
    for (; i + 4 <= to; i += 4) {
      sum0 += row[i];
      sum1 += row[i + 1];
      sum2 += row[i + 2];
      sum3 += row[i + 3];
    }
    for (; i < to; i++) {
      sum0 += row[i];
    }
    return sum0 + sum1 + (sum2 + sum3);
  }

  private static void add(float[] row, int[] places, int from, int count, float[] element) {
    for (int i = 0; i < count; i++) {
      element[places[from + i]] += row[i];
    }
  }
}
