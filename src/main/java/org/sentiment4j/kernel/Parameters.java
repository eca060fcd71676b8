package org.sentiment4j.kernel;

/**
 * The weights of a cell, or their gradients: matrices column by column, as Deeplearning4j has them.
 *
 * @param w the input's weights [in][columns x hidden]: element (k, j) is {@code w[k + j * in]}
 * @param r the recurrent weights [hidden][columns x hidden + peepholes]
 * @param b the biases [biases x hidden]
 */
@SuppressWarnings("ArrayRecordComponent") // a view of arrays that are filled in place
public record Parameters(float[] w, float[] r, float[] b) {
  /** All zero, of the size that the cell needs. */
  public static Parameters zeros(CellKind kind, int in, int hidden) {
    int columns = kind.columns() * hidden;
    return new Parameters(
        new float[in * columns],
        new float[hidden * (columns + kind.peepholes())],
        new float[kind.biases() * hidden]);
  }

  void requireSizes(CellKind kind, int in, int hidden) {
    int columns = kind.columns() * hidden;
    Sizes.require("W", w, in * columns);
    Sizes.require("R", r, hidden * (columns + kind.peepholes()));
    Sizes.require("b", b, kind.biases() * hidden);
  }

  /** Adds others of the same shape. */
  void add(Parameters others) {
    add(w, others.w);
    add(r, others.r);
    add(b, others.b);
  }

  private static void add(float[] sum, float[] others) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += others[i];
    }
  }
}
