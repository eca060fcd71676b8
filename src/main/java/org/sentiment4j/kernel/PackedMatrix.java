package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.NONE;
import static org.sentiment4j.kernel.Products.TILE_LANES;
import static org.sentiment4j.kernel.Products.TILE_ROWS;
import static org.sentiment4j.kernel.Products.VECTOR;

/** A matrix in the order in which the tiles read it, padded to whole tiles by rows of zeros. */
final class PackedMatrix {
  private final int rows;
  private final int columns;

  /** [rows / 4][columns][4]. */
  private final float[] packed;

  PackedMatrix(int rows, int columns) {
    this.rows = Sizes.roundUp(rows, TILE_ROWS);
    this.columns = columns;
    packed = new float[this.rows * columns];
  }

  void set(int row, int column, float value) {
    packed[(row / TILE_ROWS * columns + column) * TILE_ROWS + row % TILE_ROWS] = value;
  }

  /**
   * Multiplies it by lanes.
   *
   * @param in [columns][stride] from ii on
   * @param lanes how many, whole vectors
   * @param out filled with [rows][stride] from oi on, the rows in whole tiles
   */
  void times(float[] in, int ii, int lanes, int stride, float[] out, int oi) {
    for (int lane = 0; lane < lanes; lane += TILE_LANES) {
      int vectors = Math.min(lanes - lane, TILE_LANES) / VECTOR;
      for (int row = 0; row < rows; ) {
        int wi = row * columns;
        int next = row + TILE_ROWS < rows ? wi + columns * TILE_ROWS : NONE;
        row +=
            Products.multiply(
                packed,
                wi,
                next,
                columns,
                in,
                ii + lane,
                vectors,
                stride,
                out,
                oi + row * stride + lane);
      }
    }
  }
}
