package org.sentiment4j.model;

import java.util.Random;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Uniform within sqrt(6 / (rows + columns)) (Glorot and Bengio 2010), as Keras has it: the fans are
 * the sides of the whole matrix, all gates included. Deeplearning4j takes (hidden, inputs + hidden)
 * for an LSTM: 0.25 where Keras has 0.194.
 */
final class GlorotUniformWeights extends SeededWeights {
  private static final long serialVersionUID = 1L;

  GlorotUniformWeights(@JsonProperty("seed") long seed) {
    super(seed);
  }

  @Override
  double[][] draw(int rows, int columns, Random random) {
    return new UniformWeights(0, Math.sqrt(6.0 / (rows + columns))).draw(rows, columns, random);
  }
}
