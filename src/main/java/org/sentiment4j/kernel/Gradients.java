package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.VECTOR;

/** What a backward pass writes while it goes back through time. One a thread. */
final class Gradients {
  /** So many steps at a time give weight gradients: few enough to stay in the processor's cache. */
  static final int CHUNK = 32;

  private final Layout layout;
  private final TileSums sums = new TileSums();
  private float[] ownSums = {};

  /** The gradients by way of the products: of x [input rows][lanes], then of h' [units][lanes]. */
  float[] inputs = {};

  /** Where those of h' begin. */
  int h;

  /**
   * The part of the state's gradient that is by way of no product [units][lanes]: in cells with a
   * memory that of c', in a GRU what its update gate lets through.
   */
  float[] carry = {};

  Gradients(Layout layout) {
    this.layout = layout;
  }

  /** Makes room for a slice; all zero. */
  void begin(int lanes, Cell cell) {
    h = layout.inputRows * lanes;
    inputs = Sizes.zeros(inputs, h + (long) layout.units * lanes);
    carry = Sizes.zeros(carry, (long) layout.units * lanes);
    sums.begin(layout.rows, layout.gateRows, CHUNK * lanes / VECTOR);
    ownSums = Sizes.zeros(ownSums, cell.ownGradients());
  }

  /** Makes room for one review, the lanes its units; all zero. Its weights are another's work. */
  void beginOne(int inputWidth, int hiddenWidth) {
    h = inputWidth;
    inputs = Sizes.zeros(inputs, inputWidth + hiddenWidth);
    carry = Sizes.zeros(carry, hiddenWidth);
  }

  /**
   * Adds the weight gradients of up to {@link #CHUNK} steps, once the gates hold the gradients of
   * the sums.
   *
   * @param lanes how many lanes each step has [time], whole vectors
   */
  void addWeights(History history, Cell cell, int from, int to, int[] lanes) {
    for (int t = from; t < to; t++) {
      cell.addOwnGradients(history, ownSums, t, lanes[t]);
      for (int lane = 0; lane < lanes[t]; lane += VECTOR) {
        sums.pair(history.z(t) + lane, history.gates(t) + lane);
      }
    }
    for (int row = 0; row < layout.rows; row += GradientTile.ROWS) {
      // A tile may have rows of x and of h', which not all gates take: then some sums go unused.
      int first = layout.firstGate(row <= layout.in);
      int end = layout.endOfGates(row + GradientTile.ROWS <= layout.in);
      for (int gate = first; gate < end; gate += GradientTile.ROWS) {
        sums.add(history.z, row, history.gates, gate, history.lanes);
      }
    }
    sums.clearPairs();
  }

  /** Adds the lanes up: the gradients of the weights. */
  void finishWeights(Cell cell, Parameters gradients) {
    layout.forEachWeight(
        gradients, (values, at, row, gateRow) -> values[at] += sums.total(row, gateRow));
    cell.finishOwnGradients(ownSums, gradients);
  }
}
