package org.sentiment4j.model;

import java.util.Random;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/** Weights between -limit and limit, all equally likely. */
final class UniformWeights extends SeededWeights {
  private static final long serialVersionUID = 1L;

  private final double limit;

  UniformWeights(@JsonProperty("seed") long seed, @JsonProperty("limit") double limit) {
    super(seed);
    this.limit = limit;
  }

  @Override
  double[][] draw(int rows, int columns, Random random) {
    double[][] weights = new double[rows][columns];
    for (double[] row : weights) {
      for (int j = 0; j < columns; j++) {
        row[j] = limit * (2 * random.nextDouble() - 1);
      }
    }
    return weights;
  }
}
