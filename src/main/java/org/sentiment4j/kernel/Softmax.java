package org.sentiment4j.kernel;

import java.util.Arrays;

/** From scores to weights that are positive and whose sum is one. */
final class Softmax {
  private Softmax() {}

  /**
   * Replaces the scores of each lane's words by their weights: the exponential functions of their
   * distances to the largest score, which cannot overflow, divided by the sum. Padding gets zero.
   *
   * @param values [steps][lanes], from the first step that has a word on
   */
  static void overTime(float[] values, int lanes, RealSteps steps) {
    float[] largest = new float[lanes];
    double[] sums = new double[lanes];
    Arrays.fill(largest, Float.NEGATIVE_INFINITY);
    for (int t = steps.from; t < steps.to; t++) {
      int row = (t - steps.from) * lanes;
      steps.setPadding(t, values, row, Float.NEGATIVE_INFINITY);
      for (int lane = 0; lane < steps.used(t); lane++) {
        largest[lane] = Math.max(largest[lane], values[row + lane]);
      }
    }
    for (int t = steps.from; t < steps.to; t++) {
      int row = (t - steps.from) * lanes;
      for (int lane = 0; lane < steps.used(t); lane++) {
        if (steps.isWord(lane, t)) {
          double weight = StrictMath.exp((double) values[row + lane] - largest[lane]);
          values[row + lane] = (float) weight;
          sums[lane] += weight;
        }
      }
      steps.setPadding(t, values, row, 0f);
    }
    for (int t = steps.from; t < steps.to; t++) {
      int row = (t - steps.from) * lanes;
      for (int lane = 0; lane < steps.used(t); lane++) {
        if (steps.isWord(lane, t)) {
          values[row + lane] = (float) (values[row + lane] / sums[lane]);
        }
      }
    }
  }
}
