package org.sentiment4j.kernel;

/**
 * What additive attention scores a vector h with, {@code v · tanh(Wᵀ h + b)}, or the gradients of
 * it. There is no bias behind v: the softmax over the scores does not see what is added to all of
 * them, so that its gradient would be nothing but rounding errors, and an optimizer that divides
 * gradients by their size, as RMSProp does, would take full steps after them.
 *
 * @param w a matrix [size][hidden] column by column: element (k, j) is {@code w[k + j * size]}
 * @param b [hidden]
 * @param v [hidden]
 */
@SuppressWarnings("ArrayRecordComponent") // a view of arrays that are filled in place
public record ScoreParameters(float[] w, float[] b, float[] v) {
  /** All zero. */
  public static ScoreParameters zeros(int size, int hidden) {
    return new ScoreParameters(new float[size * hidden], new float[hidden], new float[hidden]);
  }

  void requireSizes(int size, int hidden) {
    Sizes.require("W", w, size * hidden);
    Sizes.require("b", b, hidden);
    Sizes.require("v", v, hidden);
  }

  /** Adds others of the same shape. */
  void add(ScoreParameters others) {
    add(w, others.w);
    add(b, others.b);
    add(v, others.v);
  }

  private static void add(float[] sum, float[] others) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += others[i];
    }
  }
}
