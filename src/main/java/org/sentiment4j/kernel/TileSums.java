package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.VECTOR;

/**
 * The sums of weight gradients: of each row of the inputs by each of the gradients of the outputs,
 * over all steps and lanes.
 */
final class TileSums {
  private float[] sums = {};
  private int columnTiles;
  private int[] inputsAt = {};
  private int[] gradientsAt = {};
  private int pairs;

  /**
   * All zero.
   *
   * @param rows of the inputs
   * @param columns rows of the gradients
   * @param most how many pairs of vectors there will be at a time
   */
  void begin(int rows, int columns, int most) {
    columnTiles = tiles(columns);
    long size = (long) tiles(rows) * columnTiles * GradientTile.SIZE;
    sums = Sizes.zeros(sums, History.FIRST + size);
    if (inputsAt.length < most) {
      inputsAt = new int[most];
      gradientsAt = new int[most];
    }
    pairs = 0;
  }

  private static int tiles(int rows) {
    return Sizes.roundUp(rows, GradientTile.ROWS) / GradientTile.ROWS;
  }

  /** Says where the first rows of a vector of inputs and of its gradients are. */
  void pair(int inputAt, int gradientAt) {
    inputsAt[pairs] = inputAt;
    gradientsAt[pairs] = gradientAt;
    pairs++;
  }

  /**
   * Adds the products of four rows by four of all pairs.
   *
   * @param stride the distance between the rows, of inputs and of gradients
   */
  void add(float[] inputs, int row, float[] gradients, int column, int stride) {
    GradientTile.add(
        inputs,
        inputsAt,
        row * stride,
        gradients,
        gradientsAt,
        column * stride,
        pairs,
        stride,
        sums,
        place(row, column));
  }

  /** Forgets the pairs, once all that is wanted of them has been added. */
  void clearPairs() {
    pairs = 0;
  }

  /** A sum, its lanes added up. */
  float total(int row, int column) {
    int from = place(row, column);
    float total = 0;
    for (int i = from; i < from + VECTOR; i++) {
      total += sums[i];
    }
    return total;
  }

  private int place(int row, int column) {
    int tile = row / GradientTile.ROWS * columnTiles + column / GradientTile.ROWS;
    int inTile = row % GradientTile.ROWS * GradientTile.ROWS + column % GradientTile.ROWS;
    return History.FIRST + tile * GradientTile.SIZE + inTile * VECTOR;
  }
}
