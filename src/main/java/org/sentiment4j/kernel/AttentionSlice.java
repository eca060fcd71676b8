package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;

/**
 * The attention over some reviews of a batch, side by side in the lanes, and what a backward pass
 * needs of it.
 *
 * <p>Lanes that have padding at a step are computed with the others of their vector, but from
 * zeros, and their weight is zero.
 */
final class AttentionSlice {
  final int size;
  final int hidden;
  RealSteps steps;

  /** The review that is lane 0. */
  int first;

  /** How many lanes are reviews. */
  int count;

  /** Lanes of a row, and the distance between rows. */
  int lanes;

  /** The vectors, and a row of ones [steps][size + 1][lanes]. */
  float[] x = {};

  /** The units of the score [steps][hidden][lanes]; then (backwards) gradients of their sums. */
  float[] units = {};

  /** The scores, then the weights [steps][lanes]. */
  float[] weights = {};

  /** The outputs [size][lanes]. */
  float[] means = {};

  AttentionSlice(int size, int hidden) {
    this.size = size;
    this.hidden = hidden;
  }

  /**
   * Computes the outputs of its reviews.
   *
   * @param number the number of the slice
   * @param lanes of a slice
   * @param out [size][batch]
   * @param attention the weights [batch][time]
   */
  void forward(
      Sequences sequences,
      int number,
      int lanes,
      ScoreWeights score,
      FloatBuffer out,
      float[][] attention) {
    int batch = sequences.batch();
    this.lanes = lanes;
    first = number * lanes;
    count = Math.min(batch - first, lanes);
    steps = new RealSteps(sequences, first, count);
    makeRoom();
    for (int t = steps.from; t < steps.to; t++) {
      read(sequences.x(), batch, t);
      score(score, t);
    }
    Softmax.overTime(weights, lanes, steps);
    for (int t = steps.from; t < steps.to; t++) {
      for (int lane = 0; lane < steps.computed(t); lane += VECTOR) {
        addWeighted(weights, weights(t) + lane, x, x(t) + lane, size, lanes, means, lane);
      }
      for (int lane = 0; lane < steps.used(t); lane++) {
        attention[first + lane][t] = weights[weights(t) + lane];
      }
    }
    for (int k = 0; k < size; k++) {
      out.put(k * batch + first, means, k * lanes, count);
    }
  }

  private void makeRoom() {
    long count = (long) steps.to - steps.from;
    // A tile of weight gradients reads up to three rows, and throws them away, beyond the last.
    x = Sizes.atLeast(x, History.FIRST + count * xStep() + 3L * lanes);
    units = Sizes.atLeast(units, History.FIRST + count * unitStep());
    weights = Sizes.atLeast(weights, count * lanes);
    means = Sizes.zeros(means, (long) size * lanes);
  }

  private int xStep() {
    return (size + 1) * lanes;
  }

  private int unitStep() {
    // One row more, or the steps of a power of two would all want the same lines of the cache.
    return (Sizes.roundUp(hidden, Products.TILE_ROWS) + 1) * lanes;
  }

  /** Where the vectors of a step begin. */
  int x(int t) {
    return History.FIRST + (t - steps.from) * xStep();
  }

  /** Where the units of a step begin. */
  int units(int t) {
    return History.FIRST + (t - steps.from) * unitStep();
  }

  /** Where the weights of a step begin. */
  int weights(int t) {
    return (t - steps.from) * lanes;
  }

  private void read(FloatBuffer from, int batch, int t) {
    for (int k = 0; k < size; k++) {
      int row = x(t) + k * lanes;
      from.get((t * size + k) * batch + first, x, row, steps.used(t));
      steps.setPadding(t, x, row, 0f);
    }
    int ones = x(t) + size * lanes;
    Arrays.fill(x, ones, ones + steps.computed(t), 1f);
  }

  private void score(ScoreWeights score, int t) {
    int computed = steps.computed(t);
    score.forward.times(x, x(t), computed, lanes, units, units(t));
    Arrays.fill(weights, weights(t), weights(t) + computed, 0f);
    for (int j = 0; j < hidden; j++) {
      int row = units(t) + j * lanes;
      Activations.tanh(units, row, computed);
      VectorProducts.addMultiple(score.v[j], units, row, computed, weights, weights(t));
    }
  }

  /** One vector of lanes: {@code out[k] += weight * rows[k]}. */
  static void addWeighted(
      float[] weights, int wi, float[] rows, int ri, int count, int stride, float[] out, int oi) {
    FloatVector weight = FloatVector.fromArray(SPECIES, weights, wi);
    for (int k = 0; k < count; k++, ri += stride, oi += stride) {
      FloatVector sum = FloatVector.fromArray(SPECIES, out, oi);
      FloatVector.fromArray(SPECIES, rows, ri).fma(weight, sum).intoArray(out, oi);
    }
  }
}
