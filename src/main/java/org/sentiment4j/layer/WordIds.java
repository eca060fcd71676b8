package org.sentiment4j.layer;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.EmbeddingKernel;

/** Word ids as networks are given them, as numbers of no particular kind. */
final class WordIds {
  private WordIds() {}

  /**
   * Reads them.
   *
   * @param input {@code [batch, 1, time]} or {@code [batch, time]}
   * @param mask {@code [batch, time]}, 0 where nothing is read; null for none
   * @param count how many words there are
   * @return the ids [time][batch], {@link EmbeddingKernel#NO_WORD} where nothing is read
   * @throws IllegalArgumentException for an input of another shape, and an id that is no whole
   *     number from 0 to count - 1
   */
  static int[] read(INDArray input, INDArray mask, long count) {
    int batch = Math.toIntExact(input.size(0));
    int time = Math.toIntExact(input.size(input.rank() - 1));
    if (input.rank() > 3 || input.length() != (long) batch * time) {
      throw new IllegalArgumentException(
          "expected word ids [batch, 1, time], not " + input.shapeInfoToString());
    }
    float[] words = FusedLayer.elementsInOrder(input);
    float[] steps = mask == null ? null : FusedLayer.elementsInOrder(mask);
    int[] ids = new int[words.length];
    for (int review = 0; review < batch; review++) {
      for (int t = 0; t < time; t++) {
        int from = review * time + t;
        boolean read = steps == null || steps[from] != 0;
        ids[t * batch + review] =
            read ? id(words[from], review, t, count) : EmbeddingKernel.NO_WORD;
      }
    }
    return ids;
  }

  private static int id(float word, int review, int step, long count) {
    int id = (int) word;
    if (id != word || id < 0 || id >= count) {
      throw new IllegalArgumentException(
          "word id "
              + word
              + " at step "
              + step
              + " of review "
              + review
              + " of the batch: expected 0 to "
              + (count - 1));
    }
    return id;
  }
}
