package org.sentiment4j.model;

import java.util.Random;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * A matrix with orthonormal rows, or orthonormal columns where it is taller than wide (Saxe et al.
 * 2013): one matrix over all gates, as Keras has it. A state that is multiplied by it keeps its
 * length, so gradients neither vanish nor explode at first.
 */
final class OrthogonalWeights extends SeededWeights {
  private static final long serialVersionUID = 1L;

  OrthogonalWeights(@JsonProperty("seed") long seed) {
    super(seed);
  }

  @Override
  double[][] draw(int rows, int columns, Random random) {
    int longSide = Math.max(rows, columns);
    int shortSide = Math.min(rows, columns);
    RealMatrix normal =
        new Array2DRowRealMatrix(new NormalWeights(0).draw(longSide, shortSide, random), false);
    QRDecomposition decomposition = new QRDecomposition(normal);
    RealMatrix q = decomposition.getQ().getSubMatrix(0, longSide - 1, 0, shortSide - 1);
    RealMatrix r = decomposition.getR();
    for (int j = 0; j < shortSide; j++) {
      // Without the signs of R's diagonal, Q would not be uniform over all orthogonal matrices
      // (Mezzadri 2007).
      if (r.getEntry(j, j) < 0) {
        q.setColumnVector(j, q.getColumnVector(j).mapMultiply(-1));
      }
    }
    return (rows >= columns ? q : q.transpose()).getData();
  }
}
