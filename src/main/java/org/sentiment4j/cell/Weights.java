package org.sentiment4j.cell;

import static org.sentiment4j.cell.Algebra.add;
import static org.sentiment4j.cell.Algebra.addOuterProduct;
import static org.sentiment4j.cell.Algebra.addTransposedProduct;
import static org.sentiment4j.cell.Algebra.product;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * The weights of a cell by their names in the formulas, such as W_i; or the gradient of the loss
 * with respect to them.
 *
 * <p>The first letter says the shape: W is [hidden][in], R is [hidden][hidden], every other (the
 * biases b and c, the peepholes p) is a vector [hidden].
 */
public final class Weights {
  private final int in;
  private final int hidden;
  private final Map<String, double[][]> matrices = new LinkedHashMap<>();

  /** All zero. */
  Weights(int in, int hidden, List<String> names) {
    if (in < 1 || hidden < 1) {
      throw new IllegalArgumentException("no cell of " + hidden + " units for " + in + " inputs");
    }
    this.in = in;
    this.hidden = hidden;
    for (String name : names) {
      double[][] matrix =
          switch (name.charAt(0)) {
            case 'W' -> new double[hidden][in];
            case 'R' -> new double[hidden][hidden];
            default -> new double[1][hidden];
          };
      matrices.put(name, matrix);
    }
  }

  /** Whether the weights of that name are a matrix, and not a vector. */
  public static boolean isMatrix(String name) {
    return name.startsWith("W") || name.startsWith("R");
  }

  /** The length of an input. */
  public int in() {
    return in;
  }

  /** The number of units: the length of h, of c and of every gate. */
  public int hidden() {
    return hidden;
  }

  /** The names, gate by gate in the order of the formulas. */
  public Set<String> names() {
    return Collections.unmodifiableSet(matrices.keySet());
  }

  /**
   * The matrix of that name, itself and not a copy; a vector is a matrix of one row.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double[][] matrix(String name) {
    double[][] matrix = matrices.get(name);
    if (matrix == null) {
      throw new IllegalArgumentException("no weights " + name + " among " + names());
    }
    return matrix;
  }

  /**
   * The vector [hidden] of that name, itself and not a copy.
   *
   * @throws IllegalArgumentException if there is none
   */
  public double[] vector(String name) {
    double[][] matrix = matrix(name);
    if (isMatrix(name)) {
      throw new IllegalArgumentException(name + " is a matrix");
    }
    return matrix[0];
  }

  /**
   * Copies values in.
   *
   * @param values of the shape of {@link #matrix}: a vector is one row
   * @throws IllegalArgumentException if there are no weights of that name, or of another shape
   */
  public void set(String name, double[][] values) {
    double[][] matrix = matrix(name);
    if (values.length != matrix.length) {
      throw new IllegalArgumentException(
          name + " has " + matrix.length + " rows, not " + values.length);
    }
    for (double[] row : values) {
      Algebra.requireLength(matrix[0].length, row);
    }
    for (int row = 0; row < matrix.length; row++) {
      System.arraycopy(values[row], 0, matrix[row], 0, matrix[row].length);
    }
  }

  /** Fills all of them, name by name and row by row: with random numbers, say. */
  public void fill(DoubleSupplier values) {
    for (double[][] matrix : matrices.values()) {
      for (double[] row : matrix) {
        for (int column = 0; column < row.length; column++) {
          row[column] = values.getAsDouble();
        }
      }
    }
  }

  /** Others of the same names and shapes, all zero: to sum gradients in. */
  public Weights zeros() {
    return new Weights(in, hidden, List.copyOf(names()));
  }

  /** W_g x + R_g h' + b_g of gate g. */
  double[] sum(String gate, double[] x, double[] hPrevious) {
    double[] sum = product(matrix("W_" + gate), x);
    add(sum, product(matrix("R_" + gate), hPrevious));
    add(sum, vector("b_" + gate));
    return sum;
  }

  /**
   * The way back through {@link #sum}: dW_g += delta xᵀ, dR_g += delta h'ᵀ, db_g += delta; dx +=
   * W_gᵀ delta, dh' += R_gᵀ delta.
   *
   * @param delta ∂loss/∂sum [hidden]
   * @param gradients where dW_g, dR_g and db_g are added
   * @param d where dx and dh' are added
   */
  void sumBackward(String gate, double[] delta, Step step, Weights gradients, StepGradient d) {
    addOuterProduct(gradients.matrix("W_" + gate), delta, step.x());
    addOuterProduct(gradients.matrix("R_" + gate), delta, step.previous().h());
    add(gradients.vector("b_" + gate), delta);
    addTransposedProduct(d.x(), matrix("W_" + gate), delta);
    addTransposedProduct(d.previous().h(), matrix("R_" + gate), delta);
  }
}
