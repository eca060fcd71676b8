package org.sentiment4j.layer;

import java.util.Arrays;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Where the words of each review are.
 *
 * @param words how many each has [batch]
 * @param paddingFirst whether padding comes before them, and not after
 */
@SuppressWarnings("ArrayRecordComponent") // handed on to the kernel
record Lengths(int[] words, boolean paddingFirst) {

  /** Reviews without padding. */
  static Lengths full(int batch, int time) {
    int[] words = new int[batch];
    Arrays.fill(words, time);
    return new Lengths(words, true);
  }

  /**
   * Reads a mask.
   *
   * @param mask {@code [batch, time]}, 1 at words and 0 at padding
   * @throws IllegalArgumentException where padding is on both sides, or between words
   */
  static Lengths of(INDArray mask) {
    int batch = Math.toIntExact(mask.size(0));
    int time = Math.toIntExact(mask.size(1));
    float[] steps = FusedLayer.elementsInOrder(mask);
    int[] words = new int[batch];
    int before = 0;
    int after = 0;
    for (int review = 0; review < batch; review++) {
      int first = review * time;
      int changes = 0;
      for (int t = 0; t < time; t++) {
        boolean word = steps[first + t] != 0;
        words[review] += word ? 1 : 0;
        changes += t > 0 && word != (steps[first + t - 1] != 0) ? 1 : 0;
      }
      if (changes > 1) {
        throw new IllegalArgumentException(
            "the mask of review " + review + " of the batch has padding in more than one place");
      }
      if (changes == 1) {
        before += steps[first] == 0 ? 1 : 0;
        after += steps[first] == 0 ? 0 : 1;
      }
    }
    if (before > 0 && after > 0) {
      throw new IllegalArgumentException(
          "the mask has padding before the words of some reviews, and after those of others");
    }
    return new Lengths(words, after == 0);
  }
}
