package org.sentiment4j.model;

import java.util.Random;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/**
 * A way to draw a weight matrix from its own seed, so that the weights depend on neither the
 * engine, the backend, nor the order in which layers are made.
 */
abstract class SeededWeights implements IWeightInit {
  private static final long serialVersionUID = 1L;

  private final long seed;

  SeededWeights(long seed) {
    this.seed = seed;
  }

  /** Returns a matrix of {@code rows} x {@code columns}. */
  abstract double[][] draw(int rows, int columns, Random random);

  @Override
  public final INDArray init(
      double fanIn, double fanOut, long[] shape, char order, INDArray paramView) {
    INDArray weights = paramView.reshape(order, shape);
    double[][] drawn = draw(Math.toIntExact(shape[0]), Math.toIntExact(shape[1]), new Random(seed));
    weights.assign(Nd4j.createFromArray(drawn).castTo(weights.dataType()));
    return weights;
  }
}
