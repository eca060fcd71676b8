package org.sentiment4j.kernel;

import static jdk.incubator.vector.VectorOperators.LSHR;
import static jdk.incubator.vector.VectorOperators.LT;
import static jdk.incubator.vector.VectorOperators.XOR;

import java.nio.FloatBuffer;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Dropout (Srivastava et al. 2014, Journal of Machine Learning Research 15:1929), inverted: what is
 * kept is divided by the probability to be kept.
 *
 * <p>Whether an element is dropped is a hash of its place and of a key, so that it needs no memory,
 * is the same on the way back, and does not depend on the number of threads.
 */
public final class DropoutKernel {
  private static final VectorSpecies<Float> FLOATS = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;

  /** Elements that are worked on in one go; a multiple of any vector's length. */
  private static final int PIECE = 4096;

  /** A float's sign and exponent in [1, 2). */
  private static final int ONE = 0x3f800000;

  private final Workers workers;
  private final float[][] pieces;
  private final IntVector places;

  /** Dropout that is done by these threads. */
  public DropoutKernel(Workers workers) {
    this.workers = workers;
    pieces = new float[workers.threads()][PIECE];
    places = IntVector.zero(INTS).addIndex(1);
  }

  /**
   * Drops elements.
   *
   * @param key the same key drops the same elements
   * @param probability that an element is dropped, from 0 and below 1
   * @param from what they are dropped from; or, backwards, the gradient of what is left
   * @param to what is left, of the same length
   */
  public void apply(long key, double probability, FloatBuffer from, FloatBuffer to) {
    int length = from.capacity();
    Sizes.require("result of the dropout", to, length);
    float bound = (float) (1 + probability);
    float scale = (float) (1 / (1 - probability));
    workers.run(
        (length + PIECE - 1) / PIECE,
        (worker, task) -> {
          float[] piece = pieces[worker];
          int first = task * PIECE;
          int count = Math.min(PIECE, length - first);
          from.get(first, piece, 0, count);
          drop(piece, places.add(first), (int) key, (int) (key >>> Integer.SIZE), bound, scale);
          to.put(first, piece, 0, count);
        });
  }

  private static void drop(
      float[] piece, IntVector firstPlaces, int key, int otherKey, float bound, float scale) {
    IntVector place = firstPlaces;
    for (int i = 0; i < PIECE; i += FLOATS.length()) {
      IntVector hash = hash(hash(place.add(key)).add(otherKey));
      FloatVector uniform = hash.lanewise(LSHR, 9).or(ONE).reinterpretAsFloats();
      FloatVector x = FloatVector.fromArray(FLOATS, piece, i);
      x.mul(scale).blend(0f, uniform.compare(LT, bound)).intoArray(piece, i);
      place = place.add(FLOATS.length());
    }
  }

  /** A bijection that spreads each bit over all others (Wellons 2018, lowbias32). */
  private static IntVector hash(IntVector x) {
    IntVector first = x.lanewise(XOR, x.lanewise(LSHR, 16)).mul(0x7feb352d);
    IntVector second = first.lanewise(XOR, first.lanewise(LSHR, 15)).mul(0x846ca68b);
    return second.lanewise(XOR, second.lanewise(LSHR, 16));
  }
}
