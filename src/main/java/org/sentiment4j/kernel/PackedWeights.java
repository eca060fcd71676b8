package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.NONE;
import static org.sentiment4j.kernel.Products.TILE_LANES;
import static org.sentiment4j.kernel.Products.TILE_ROWS;
import static org.sentiment4j.kernel.Products.VECTOR;

import java.util.Arrays;

/** The weights in the order in which the tiles read them. */
final class PackedWeights {
  private final Layout layout;

  /** [gate rows / 4][rows][4]: a tile of gates reads one run of it. */
  private final float[] forward;

  /** [(input rows + units) / 4][gate rows][4]: a tile of the gradients of x or h' does. */
  private final float[] backward;

  PackedWeights(Layout layout) {
    this.layout = layout;
    forward = new float[layout.gateRows * layout.rows];
    backward = new float[(layout.inputRows + layout.units) * layout.gateRows];
  }

  void pack(Parameters parameters) {
    layout.forEachWeight(
        parameters,
        (values, at, row, gateRow) -> {
          forward[packed(gateRow, layout.rows, row)] = values[at];
          if (row != layout.in) {
            int gradientRow = row < layout.in ? row : layout.inputRows + row - layout.in - 1;
            backward[packed(gradientRow, layout.gateRows, gateRow)] = values[at];
          }
        });
  }

  private static int packed(int row, int columns, int column) {
    return (row / TILE_ROWS * columns + column) * TILE_ROWS + row % TILE_ROWS;
  }

  /** The sums of a time step, before anything is done to them: gates of t from x and h' of t. */
  void gates(History history, int t, int lanes) {
    float[] z = history.z;
    float[] gates = history.gates;
    int stride = history.lanes;
    int zt = history.z(t);
    int gt = history.gates(t);
    for (int lane = 0; lane < lanes; lane += TILE_LANES) {
      int vectors = Math.min(lanes - lane, TILE_LANES) / VECTOR;
      for (int row = 0; row < layout.gateRows; ) {
        int first = layout.firstInput(row);
        int count = layout.endOfInputs(row) - first;
        int wi = row * layout.rows + first * TILE_ROWS;
        int next = isLikeTheNext(row) ? wi + layout.rows * TILE_ROWS : NONE;
        int zi = zt + first * stride + lane;
        row +=
            Products.multiply(
                forward, wi, next, count, z, zi, vectors, stride, gates, gt + row * stride + lane);
      }
    }
    clearPadding(history, gt, lanes);
  }

  /** Whether the next tile of gates takes the same inputs, so that both can be done at once. */
  private boolean isLikeTheNext(int row) {
    int next = row + TILE_ROWS;
    return next < layout.gateRows
        && layout.firstInput(row) == layout.firstInput(next)
        && layout.endOfInputs(row) == layout.endOfInputs(next);
  }

  /** The backward pass multiplies the rows that pad a block: what is there must be a number. */
  private void clearPadding(History history, int gt, int lanes) {
    for (int row = layout.hidden; row < layout.gateRows; row++) {
      if (row % layout.units >= layout.hidden) {
        int from = gt + row * history.lanes;
        Arrays.fill(history.gates, from, from + lanes, 0f);
      }
    }
  }

  /** The gradients of x and of h' by way of the products, from those of the gates of t. */
  void gradients(History history, Gradients gradients, int t, int lanes) {
    int stride = history.lanes;
    int gt = history.gates(t);
    int rows = layout.inputRows + layout.units;
    for (int lane = 0; lane < lanes; lane += TILE_LANES) {
      int vectors = Math.min(lanes - lane, TILE_LANES) / VECTOR;
      for (int row = 0; row < rows; ) {
        boolean ofX = row < layout.inputRows;
        int first = layout.firstGate(ofX);
        int count = layout.endOfGates(ofX) - first;
        int wi = row * layout.gateRows + first * TILE_ROWS;
        boolean isLikeTheNext = row + TILE_ROWS < (ofX ? layout.inputRows : rows);
        int next = isLikeTheNext ? wi + layout.gateRows * TILE_ROWS : NONE;
        int gi = gt + first * stride + lane;
        row +=
            Products.multiply(
                backward,
                wi,
                next,
                count,
                history.gates,
                gi,
                vectors,
                stride,
                gradients.inputs,
                row * stride + lane);
      }
    }
  }
}
