package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import jdk.incubator.vector.FloatVector;

/** The backward pass of attention. One a thread. */
final class AttentionGradients {
  private static final float[] ZEROS = new float[Math.max(Plan.SLICE, Products.TILE_LANES)];

  private final TileSums sums = new TileSums();

  /** Of the outputs [size][lanes]. */
  private float[] outputs = {};

  /** The mean of the gradients of the weights of each lane, by these weights [lanes]. */
  private float[] means = {};

  /** Of the scores of a step [lanes]. */
  private float[] scores = {};

  /** Of v [hidden][lanes]. */
  private float[] ofV = {};

  /** Of the vectors of a step [size][lanes]. */
  private float[] inputs = {};

  private AttentionSlice slice;

  /**
   * Goes back through a slice.
   *
   * @param dOut [size][batch]
   * @param dx filled with the gradients of the slice's inputs [time][size][batch]
   * @return those of the parameters, this slice's share
   */
  ScoreParameters backward(
      AttentionSlice slice,
      ScoreWeights score,
      int batch,
      int time,
      FloatBuffer dOut,
      FloatBuffer dx) {
    this.slice = slice;
    begin(dOut, batch);
    RealSteps steps = slice.steps;
    int chunk = 0;
    for (int t = 0; t < time; t++) {
      if (steps.used(t) > 0) {
        step(score, t);
        chunk++;
        if (chunk == Gradients.CHUNK || t == steps.to - 1) {
          addWeights();
          chunk = 0;
        }
      }
      for (int k = 0; k < slice.size; k++) {
        int place = (t * slice.size + k) * batch + slice.first;
        dx.put(place, inputs, k * slice.lanes, steps.used(t));
        dx.put(place + steps.used(t), ZEROS, 0, slice.count - steps.used(t));
      }
    }
    return total();
  }

  private void begin(FloatBuffer dOut, int batch) {
    int lanes = slice.lanes;
    outputs = Sizes.zeros(outputs, (long) slice.size * lanes);
    means = Sizes.atLeast(means, lanes);
    scores = Sizes.atLeast(scores, lanes);
    ofV = Sizes.zeros(ofV, (long) slice.hidden * lanes);
    inputs = Sizes.atLeast(inputs, (long) Sizes.roundUp(slice.size, Products.TILE_ROWS) * lanes);
    sums.begin(slice.size + 1, slice.hidden, Gradients.CHUNK * lanes / VECTOR);
    for (int k = 0; k < slice.size; k++) {
      dOut.get(k * batch + slice.first, outputs, k * lanes, slice.count);
    }
    for (int lane = 0; lane < lanes; lane += VECTOR) {
      dot(outputs, lane, slice.means, lane, slice.size, lanes, means, lane);
    }
  }

  /** One vector of lanes: {@code out = sum over k of a[k] * b[k]}. */
  private static void dot(
      float[] a, int ai, float[] b, int bi, int count, int stride, float[] out, int oi) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, ai += stride, bi += stride) {
      sum = FloatVector.fromArray(SPECIES, a, ai).fma(FloatVector.fromArray(SPECIES, b, bi), sum);
    }
    sum.intoArray(out, oi);
  }

  private void step(ScoreWeights score, int t) {
    int lanes = slice.lanes;
    int computed = slice.steps.computed(t);
    for (int lane = 0; lane < computed; lane += VECTOR) {
      dot(outputs, lane, slice.x, slice.x(t) + lane, slice.size, lanes, scores, lane);
      sums.pair(slice.x(t) + lane, slice.units(t) + lane);
    }
    ofScores(scores, means, slice.weights, slice.weights(t), computed);
    for (int j = 0; j < slice.hidden; j++) {
      ofUnit(scores, score.v[j], slice.units, slice.units(t) + j * lanes, computed, ofV, j * lanes);
    }
    score.backward.times(slice.units, slice.units(t), computed, lanes, inputs, 0);
    for (int lane = 0; lane < computed; lane += VECTOR) {
      AttentionSlice.addWeighted(
          slice.weights, slice.weights(t) + lane, outputs, lane, slice.size, lanes, inputs, lane);
    }
  }

  /** de = a (da - m), a the weights, m the mean of the da by them. */
  private static void ofScores(
      float[] gradients, float[] means, float[] weights, int wi, int lanes) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector mean = FloatVector.fromArray(SPECIES, means, i);
      FloatVector weight = FloatVector.fromArray(SPECIES, weights, wi + i);
      FloatVector gradient = FloatVector.fromArray(SPECIES, gradients, i).sub(mean).mul(weight);
      Activations.flush(gradient).intoArray(gradients, i);
    }
  }

  /** dv = sum of de u, and, in the place of u, the gradient of its sum: de v (1 - u²). */
  private static void ofUnit(
      float[] scores, float v, float[] units, int ui, int lanes, float[] ofV, int vi) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector score = FloatVector.fromArray(SPECIES, scores, i);
      FloatVector unit = FloatVector.fromArray(SPECIES, units, ui + i);
      FloatVector sum = FloatVector.fromArray(SPECIES, ofV, vi + i);
      score.fma(unit, sum).intoArray(ofV, vi + i);
      FloatVector gradient = score.mul(v).mul(Activations.tanhSlope(unit));
      Activations.flush(gradient).intoArray(units, ui + i);
    }
  }

  private void addWeights() {
    for (int row = 0; row < slice.size + 1; row += GradientTile.ROWS) {
      for (int unit = 0; unit < slice.hidden; unit += GradientTile.ROWS) {
        sums.add(slice.x, row, slice.units, unit, slice.lanes);
      }
    }
    sums.clearPairs();
  }

  private ScoreParameters total() {
    ScoreParameters total = ScoreParameters.zeros(slice.size, slice.hidden);
    for (int j = 0; j < slice.hidden; j++) {
      for (int k = 0; k < slice.size; k++) {
        total.w()[k + j * slice.size] = sums.total(k, j);
      }
      total.b()[j] = sums.total(slice.size, j);
      for (int lane = 0; lane < slice.lanes; lane++) {
        total.v()[j] += ofV[j * slice.lanes + lane];
      }
    }
    return total;
  }
}
