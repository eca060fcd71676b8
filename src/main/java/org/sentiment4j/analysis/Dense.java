package org.sentiment4j.analysis;

/** A dense layer before its activation: a = Wᵀ x + b. */
final class Dense {
  private final double[][] weights;
  private final double[] bias;

  /**
   * @param weights W [in][out]
   * @param bias b [out]
   */
  Dense(double[][] weights, double[] bias) {
    this.weights = weights;
    this.bias = bias;
  }

  /** Returns a [out] of x [in]. */
  double[] forward(double[] x) {
    double[] a = bias.clone();
    for (int i = 0; i < x.length; i++) {
      for (int k = 0; k < a.length; k++) {
        a[k] += weights[i][k] * x[i];
      }
    }
    return a;
  }

  /** Returns ∂loss/∂x [in] of ∂loss/∂a [out]. */
  double[] backward(double[] da) {
    double[] dx = new double[weights.length];
    for (int i = 0; i < dx.length; i++) {
      for (int k = 0; k < da.length; k++) {
        dx[i] += weights[i][k] * da[k];
      }
    }
    return dx;
  }
}
