package org.sentiment4j.cell;

/** The few operations on vectors and matrices that the cells need. */
final class Algebra {
  private Algebra() {}

  /** σ(a) = 1 / (1 + exp(-a)). */
  static double sigmoid(double a) {
    return 1 / (1 + Math.exp(-a));
  }

  /** M v. */
  static double[] product(double[][] matrix, double[] vector) {
    requireLength(matrix[0].length, vector);
    double[] result = new double[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        result[row] += matrix[row][column] * vector[column];
      }
    }
    return result;
  }

  /** target += Mᵀ v. */
  static void addTransposedProduct(double[] target, double[][] matrix, double[] vector) {
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < target.length; column++) {
        target[column] += matrix[row][column] * vector[row];
      }
    }
  }

  /** target += u vᵀ. */
  static void addOuterProduct(double[][] target, double[] u, double[] v) {
    for (int row = 0; row < u.length; row++) {
      for (int column = 0; column < v.length; column++) {
        target[row][column] += u[row] * v[column];
      }
    }
  }

  /** target += u v, element by element. */
  static void addProduct(double[] target, double[] u, double[] v) {
    for (int k = 0; k < target.length; k++) {
      target[k] += u[k] * v[k];
    }
  }

  /** target += v. */
  static void add(double[] target, double[] v) {
    requireLength(target.length, v);
    for (int k = 0; k < target.length; k++) {
      target[k] += v[k];
    }
  }

  static void requireLength(int length, double[] vector) {
    if (vector.length != length) {
      throw new IllegalArgumentException(
          "a vector of length " + vector.length + " where " + length + " is needed");
    }
  }
}
