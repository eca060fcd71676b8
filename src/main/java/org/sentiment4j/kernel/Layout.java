package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.TILE_ROWS;

import org.sentiment4j.kernel.CellKind.Block;

/**
 * Which row holds what.
 *
 * <p>The inputs of the products, of one time step, are the rows [in of x, a row of ones, hidden of
 * h']; its weight is the bias. The outputs are the gate rows [block][units], a block for each sum
 * of the cell. Gate rows, and the gradients of x and of h', are padded to whole tiles by weights of
 * zero.
 */
final class Layout {
  final CellKind kind;
  final int in;
  final int hidden;

  /** Rows of x, 1 and h'. */
  final int rows;

  /** Rows of a block of gates. */
  final int units;

  final int gateRows;

  /** Rows of the gradient of x; those of h' come after it. */
  final int inputRows;

  Layout(CellKind kind, int in, int hidden) {
    if (in < 1 || hidden < 1) {
      throw new IllegalArgumentException("no cell of " + hidden + " units for " + in + " inputs");
    }
    this.kind = kind;
    this.in = in;
    this.hidden = hidden;
    rows = in + 1 + hidden;
    units = Sizes.roundUp(hidden, TILE_ROWS);
    gateRows = kind.blocks().size() * units;
    inputRows = Sizes.roundUp(in, TILE_ROWS);
  }

  /** The first row of the step's inputs that a gate row takes. */
  int firstInput(int gateRow) {
    return block(gateRow).w() == Block.NONE ? in : 0;
  }

  /** One past the last row of the step's inputs that a gate row takes. */
  int endOfInputs(int gateRow) {
    return block(gateRow).r() == Block.NONE ? in + 1 : rows;
  }

  /** The first gate row that takes x, or else that takes h'. */
  int firstGate(boolean ofX) {
    int gateRow = 0;
    while (!takes(gateRow, ofX)) {
      gateRow += units;
    }
    return gateRow;
  }

  /** One past the last gate row that takes x, or else that takes h'. */
  int endOfGates(boolean ofX) {
    int gateRow = gateRows;
    while (!takes(gateRow - 1, ofX)) {
      gateRow -= units;
    }
    return gateRow;
  }

  private boolean takes(int gateRow, boolean x) {
    return (x ? block(gateRow).w() : block(gateRow).r()) != Block.NONE;
  }

  private Block block(int gateRow) {
    return kind.blocks().get(gateRow / units);
  }

  /** What is done with a weight. */
  interface Visitor {
    /**
     * One weight.
     *
     * @param parameter W, R or b
     * @param at its place there
     * @param row the row of the step's inputs that it multiplies
     * @param gateRow the row of the gates that the product is added to
     */
    void weight(float[] parameter, int at, int row, int gateRow);
  }

  /** Goes through all weights but the peepholes. */
  void forEachWeight(Parameters parameters, Visitor visitor) {
    for (int q = 0; q < kind.blocks().size(); q++) {
      Block block = kind.blocks().get(q);
      for (int unit = 0; unit < hidden; unit++) {
        int gateRow = q * units + unit;
        if (block.w() != Block.NONE) {
          int column = block.w() * hidden + unit;
          for (int k = 0; k < in; k++) {
            visitor.weight(parameters.w(), column * in + k, k, gateRow);
          }
        }
        visitor.weight(parameters.b(), block.b() * hidden + unit, in, gateRow);
        if (block.r() != Block.NONE) {
          int column = block.r() * hidden + unit;
          for (int k = 0; k < hidden; k++) {
            visitor.weight(parameters.r(), column * hidden + k, in + 1 + k, gateRow);
          }
        }
      }
    }
  }
}
