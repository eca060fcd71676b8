package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/** The weight gradients, in a tile of the size of the registers. */
final class GradientTile {
  /** Rows of a tile, of the inputs and of the gates. */
  static final int ROWS = 4;

  /** Elements of the sums of a tile. */
  static final int SIZE = ROWS * ROWS * VECTOR;

  private GradientTile() {}

  /**
   * Four by four weight gradients: {@code sums[r][k][lane] += sum over j of z[r][j][lane]
   * g[k][j][lane]}. The lanes are left to be added up at the end.
   *
   * @param z the inputs of the product: row r of pair j begins at {@code zAt[j] + zi + r * stride}
   * @param g the gradients of its outputs: row k at {@code gAt[j] + gi + k * stride}
   * @param pairs how many pairs of vectors
   * @param sums [4][4][vector] from si on
   */
  static void add(
      float[] z,
      int[] zAt,
      int zi,
      float[] g,
      int[] gAt,
      int gi,
      int pairs,
      int stride,
      float[] sums,
      int si) {
    FloatVector s00 = sum(sums, si, 0);
    FloatVector s01 = sum(sums, si, 1);
    FloatVector s02 = sum(sums, si, 2);
    FloatVector s03 = sum(sums, si, 3);
    FloatVector s10 = sum(sums, si, 4);
    FloatVector s11 = sum(sums, si, 5);
    FloatVector s12 = sum(sums, si, 6);
    FloatVector s13 = sum(sums, si, 7);
    FloatVector s20 = sum(sums, si, 8);
    FloatVector s21 = sum(sums, si, 9);
    FloatVector s22 = sum(sums, si, 10);
    FloatVector s23 = sum(sums, si, 11);
    FloatVector s30 = sum(sums, si, 12);
    FloatVector s31 = sum(sums, si, 13);
    FloatVector s32 = sum(sums, si, 14);
    FloatVector s33 = sum(sums, si, 15);
    for (int j = 0; j < pairs; j++) {
      int zj = zAt[j] + zi;
      int gj = gAt[j] + gi;
      FloatVector z0 = FloatVector.fromArray(SPECIES, z, zj);
      FloatVector z1 = FloatVector.fromArray(SPECIES, z, zj + stride);
      FloatVector z2 = FloatVector.fromArray(SPECIES, z, zj + 2 * stride);
      FloatVector z3 = FloatVector.fromArray(SPECIES, z, zj + 3 * stride);
      FloatVector gradient = FloatVector.fromArray(SPECIES, g, gj);
      s00 = z0.fma(gradient, s00);
      s10 = z1.fma(gradient, s10);
      s20 = z2.fma(gradient, s20);
      s30 = z3.fma(gradient, s30);
      gradient = FloatVector.fromArray(SPECIES, g, gj + stride);
      s01 = z0.fma(gradient, s01);
      s11 = z1.fma(gradient, s11);
      s21 = z2.fma(gradient, s21);
      s31 = z3.fma(gradient, s31);
      gradient = FloatVector.fromArray(SPECIES, g, gj + 2 * stride);
      s02 = z0.fma(gradient, s02);
      s12 = z1.fma(gradient, s12);
      s22 = z2.fma(gradient, s22);
      s32 = z3.fma(gradient, s32);
      gradient = FloatVector.fromArray(SPECIES, g, gj + 3 * stride);
      s03 = z0.fma(gradient, s03);
      s13 = z1.fma(gradient, s13);
      s23 = z2.fma(gradient, s23);
      s33 = z3.fma(gradient, s33);
    }
    s00.intoArray(sums, si);
    s01.intoArray(sums, si + VECTOR);
    s02.intoArray(sums, si + 2 * VECTOR);
    s03.intoArray(sums, si + 3 * VECTOR);
    s10.intoArray(sums, si + 4 * VECTOR);
    s11.intoArray(sums, si + 5 * VECTOR);
    s12.intoArray(sums, si + 6 * VECTOR);
    s13.intoArray(sums, si + 7 * VECTOR);
    s20.intoArray(sums, si + 8 * VECTOR);
    s21.intoArray(sums, si + 9 * VECTOR);
    s22.intoArray(sums, si + 10 * VECTOR);
    s23.intoArray(sums, si + 11 * VECTOR);
    s30.intoArray(sums, si + 12 * VECTOR);
    s31.intoArray(sums, si + 13 * VECTOR);
    s32.intoArray(sums, si + 14 * VECTOR);
    s33.intoArray(sums, si + 15 * VECTOR);
  }

  private static FloatVector sum(float[] sums, int from, int number) {
    return FloatVector.fromArray(SPECIES, sums, from + number * VECTOR);
  }
}
