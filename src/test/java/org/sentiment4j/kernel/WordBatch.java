package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random batch of vectors, with random lengths; where there is padding stands what is no number.
 *
 * @param x [time][size][batch]
 */
@SuppressWarnings("ArrayRecordComponent") // for tests
record WordBatch(float[] x, int size, int batch, int time, int[] lengths, boolean paddingFirst) {

  /** Shapes around those of vectors, tiles and slices; lengths of any order, or falling. */
  static List<WordBatch> some() {
    Random random = new Random(91);
    int[][] shapes = {{1, 1, 1}, {5, 7, 9}, {8, 33, 40}, {17, 64, 3}, {21, 70, 70}, {64, 20, 35}};
    List<WordBatch> batches = new ArrayList<>();
    for (int[] shape : shapes) {
      for (boolean first : new boolean[] {true, false}) {
        for (boolean sorted : new boolean[] {true, false}) {
          IntStream lengths = random.ints(shape[1], 0, shape[2] + 1);
          IntStream ordered = sorted ? lengths.map(i -> -i).sorted().map(i -> -i) : lengths;
          batches.add(random(shape[0], shape[2], first, random, ordered.toArray()));
        }
      }
    }
    return batches;
  }

  static WordBatch random(int size, int time, boolean first, Random random, int... lengths) {
    int batch = lengths.length;
    WordBatch words =
        new WordBatch(
            Case.randomArray(time * size * batch, random), size, batch, time, lengths, first);
    for (int i = 0; i < words.x.length; i++) {
      if (!words.isWord(i % batch, i / batch / size)) {
        words.x[i] = Float.NaN;
      }
    }
    return words;
  }

  Sequences sequences() {
    return new Sequences(FloatBuffer.wrap(x), batch, time, lengths, paddingFirst);
  }

  boolean isWord(int review, int t) {
    return paddingFirst ? t >= time - lengths[review] : t < lengths[review];
  }

  int place(int review, int t, int k) {
    return (t * size + k) * batch + review;
  }

  /** The steps of a review's words. */
  int[] steps(int review) {
    return IntStream.range(0, time).filter(t -> isWord(review, t)).toArray();
  }

  /** To be filled: what is not written shows. */
  static FloatBuffer empty(int length) {
    float[] array = new float[length];
    Arrays.fill(array, 99f);
    return FloatBuffer.wrap(array);
  }

  @Override
  public String toString() {
    return "size %d batch %d time %d lengths %s padding %s"
        .formatted(size, batch, time, Arrays.toString(lengths), paddingFirst ? "first" : "last");
  }
}
