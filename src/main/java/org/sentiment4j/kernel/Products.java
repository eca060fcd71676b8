package org.sentiment4j.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The matrix products, in tiles of the size of the registers.
 *
 * <p>A matrix of activations is [row][lane], a lane a review. Each tile is one method with one
 * inner loop: Java 17 puts vectors that live across nested loops on the heap, at ten times the
 * cost.
 */
final class Products {
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** Lanes of a vector. */
  static final int VECTOR = SPECIES.length();

  /** Lanes of a tile. */
  static final int TILE_LANES = 2 * VECTOR;

  /** Rows of a tile. */
  static final int TILE_ROWS = 4;

  /** Elements of the sums of a tile of weight gradients. */
  static final int GRADIENT_TILE = TILE_ROWS * TILE_ROWS * VECTOR;

  private Products() {}

  /**
   * Four rows by two vectors of a product: {@code out[r][lane] = sum over k of w[k][r]
   * in[k][lane]}.
   *
   * @param w the weights [count][4] from wi on
   * @param in [count][stride] from ii on
   * @param out [4][stride] from oi on
   */
  static void tile(
      float[] w, int wi, int count, float[] in, int ii, int stride, float[] out, int oi) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, wi += TILE_ROWS, ii += stride) {
      FloatVector in0 = FloatVector.fromArray(SPECIES, in, ii);
      FloatVector in1 = FloatVector.fromArray(SPECIES, in, ii + VECTOR);
      FloatVector weight = FloatVector.broadcast(SPECIES, w[wi]);
      s00 = in0.fma(weight, s00);
      s01 = in1.fma(weight, s01);
      weight = FloatVector.broadcast(SPECIES, w[wi + 1]);
      s10 = in0.fma(weight, s10);
      s11 = in1.fma(weight, s11);
      weight = FloatVector.broadcast(SPECIES, w[wi + 2]);
      s20 = in0.fma(weight, s20);
      s21 = in1.fma(weight, s21);
      weight = FloatVector.broadcast(SPECIES, w[wi + 3]);
      s30 = in0.fma(weight, s30);
      s31 = in1.fma(weight, s31);
    }
    s00.intoArray(out, oi);
    s01.intoArray(out, oi + VECTOR);
    s10.intoArray(out, oi + stride);
    s11.intoArray(out, oi + stride + VECTOR);
    s20.intoArray(out, oi + 2 * stride);
    s21.intoArray(out, oi + 2 * stride + VECTOR);
    s30.intoArray(out, oi + 3 * stride);
    s31.intoArray(out, oi + 3 * stride + VECTOR);
  }

  /**
   * Four by four weight gradients: {@code sums[r][k][lane] += sum over j of z[r][j][lane]
   * g[k][j][lane]}. The lanes are left to be added up at the end.
   *
   * @param z the inputs of the product: row r of pair j begins at {@code zAt[j] + zi + r * stride}
   * @param g the gradients of its outputs: row k at {@code gAt[j] + gi + k * stride}
   * @param pairs how many pairs of vectors
   * @param sums [4][4][vector] from si on
   */
  static void gradientTile(
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

  /**
   * A matrix by a vector: {@code out[i] = sum over k of in[k] matrix[k][i]}.
   *
   * @param matrix [count][width], width a multiple of the vector's length
   */
  static void vectorTimesMatrix(
      float[] in, int ii, int count, float[] matrix, int width, float[] out, int oi) {
    int i = 0;
    for (; i + 4 * VECTOR <= width; i += 4 * VECTOR) {
      fourVectors(in, ii, count, matrix, i, width, out, oi + i);
    }
    for (; i < width; i += VECTOR) {
      oneVector(in, ii, count, matrix, i, width, out, oi + i);
    }
  }

  private static void fourVectors(
      float[] in, int ii, int count, float[] matrix, int mi, int width, float[] out, int oi) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = FloatVector.zero(SPECIES);
    FloatVector s2 = FloatVector.zero(SPECIES);
    FloatVector s3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, mi += width) {
      FloatVector factor = FloatVector.broadcast(SPECIES, in[ii + k]);
      s0 = FloatVector.fromArray(SPECIES, matrix, mi).fma(factor, s0);
      s1 = FloatVector.fromArray(SPECIES, matrix, mi + VECTOR).fma(factor, s1);
      s2 = FloatVector.fromArray(SPECIES, matrix, mi + 2 * VECTOR).fma(factor, s2);
      s3 = FloatVector.fromArray(SPECIES, matrix, mi + 3 * VECTOR).fma(factor, s3);
    }
    s0.intoArray(out, oi);
    s1.intoArray(out, oi + VECTOR);
    s2.intoArray(out, oi + 2 * VECTOR);
    s3.intoArray(out, oi + 3 * VECTOR);
  }

  private static void oneVector(
      float[] in, int ii, int count, float[] matrix, int mi, int width, float[] out, int oi) {
    FloatVector sum = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, mi += width) {
      FloatVector factor = FloatVector.broadcast(SPECIES, in[ii + k]);
      sum = FloatVector.fromArray(SPECIES, matrix, mi).fma(factor, sum);
    }
    sum.intoArray(out, oi);
  }

  /** Adds a multiple of a row to another: {@code out[i] += factor * row[i]}. */
  static void addMultiple(float factor, float[] row, int ri, int width, float[] out, int oi) {
    for (int i = 0; i < width; i += VECTOR) {
      FloatVector sum = FloatVector.fromArray(SPECIES, out, oi + i);
      FloatVector.fromArray(SPECIES, row, ri + i)
          .fma(FloatVector.broadcast(SPECIES, factor), sum)
          .intoArray(out, oi + i);
    }
  }
}
