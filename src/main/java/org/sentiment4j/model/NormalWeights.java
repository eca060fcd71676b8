package org.sentiment4j.model;

import java.util.Random;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Weights from the standard normal distribution. */
final class NormalWeights extends SeededWeights {
  private static final long serialVersionUID = 1L;

  NormalWeights(@JsonProperty("seed") long seed) {
    super(seed);
  }

  @Override
  double[][] draw(int rows, int columns, Random random) {
    double[][] weights = new double[rows][columns];
    for (double[] row : weights) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return weights;
  }
}
