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

  /** Whether the processor has 32 vector registers, as with AVX-512, and not 16. */
  static final boolean MANY_REGISTERS = VECTOR >= 16;

  /** In place of a position. */
  static final int NONE = -1;

  private Products() {}

  /**
   * Multiplies the weights of four rows, or of eight, by one vector of lanes or by two, with the
   * tile that suits.
   *
   * @param next where the weights of the next four rows begin, or none
   * @return how many rows were done
   */
  static int multiply(
      float[] w,
      int wi,
      int next,
      int count,
      float[] in,
      int ii,
      int vectors,
      int stride,
      float[] out,
      int oi) {
    if (vectors == 2 && next != NONE && MANY_REGISTERS) {
      largeTile(w, wi, next, count, in, ii, stride, out, oi);
      return 2 * TILE_ROWS;
    }
    if (vectors == 2) {
      tile(w, wi, count, in, ii, stride, out, oi);
      return TILE_ROWS;
    }
    if (next != NONE) {
      tallTile(w, wi, next, count, in, ii, stride, out, oi);
      return 2 * TILE_ROWS;
    }
    halfTile(w, wi, count, in, ii, stride, out, oi);
    return TILE_ROWS;
  }

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
   * Eight rows by two vectors: what {@link #tile} gives, to the bit, and faster where there are
   * {@link #MANY_REGISTERS}.
   *
   * @param w the weights [count][4] of four rows from wi on, and of the next four from wj on
   * @param out [8][stride] from oi on
   */
  static void largeTile(
      float[] w, int wi, int wj, int count, float[] in, int ii, int stride, float[] out, int oi) {
    FloatVector s00 = FloatVector.zero(SPECIES);
    FloatVector s01 = FloatVector.zero(SPECIES);
    FloatVector s10 = FloatVector.zero(SPECIES);
    FloatVector s11 = FloatVector.zero(SPECIES);
    FloatVector s20 = FloatVector.zero(SPECIES);
    FloatVector s21 = FloatVector.zero(SPECIES);
    FloatVector s30 = FloatVector.zero(SPECIES);
    FloatVector s31 = FloatVector.zero(SPECIES);
    FloatVector s40 = FloatVector.zero(SPECIES);
    FloatVector s41 = FloatVector.zero(SPECIES);
    FloatVector s50 = FloatVector.zero(SPECIES);
    FloatVector s51 = FloatVector.zero(SPECIES);
    FloatVector s60 = FloatVector.zero(SPECIES);
    FloatVector s61 = FloatVector.zero(SPECIES);
    FloatVector s70 = FloatVector.zero(SPECIES);
    FloatVector s71 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, wi += TILE_ROWS, wj += TILE_ROWS, ii += stride) {
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
      weight = FloatVector.broadcast(SPECIES, w[wj]);
      s40 = in0.fma(weight, s40);
      s41 = in1.fma(weight, s41);
      weight = FloatVector.broadcast(SPECIES, w[wj + 1]);
      s50 = in0.fma(weight, s50);
      s51 = in1.fma(weight, s51);
      weight = FloatVector.broadcast(SPECIES, w[wj + 2]);
      s60 = in0.fma(weight, s60);
      s61 = in1.fma(weight, s61);
      weight = FloatVector.broadcast(SPECIES, w[wj + 3]);
      s70 = in0.fma(weight, s70);
      s71 = in1.fma(weight, s71);
    }
    s00.intoArray(out, oi);
    s01.intoArray(out, oi + VECTOR);
    s10.intoArray(out, oi + stride);
    s11.intoArray(out, oi + stride + VECTOR);
    s20.intoArray(out, oi + 2 * stride);
    s21.intoArray(out, oi + 2 * stride + VECTOR);
    s30.intoArray(out, oi + 3 * stride);
    s31.intoArray(out, oi + 3 * stride + VECTOR);
    s40.intoArray(out, oi + 4 * stride);
    s41.intoArray(out, oi + 4 * stride + VECTOR);
    s50.intoArray(out, oi + 5 * stride);
    s51.intoArray(out, oi + 5 * stride + VECTOR);
    s60.intoArray(out, oi + 6 * stride);
    s61.intoArray(out, oi + 6 * stride + VECTOR);
    s70.intoArray(out, oi + 7 * stride);
    s71.intoArray(out, oi + 7 * stride + VECTOR);
  }

  /**
   * Eight rows by one vector of a product: what {@link #tile} gives, to the bit, for the last lanes
   * where they do not fill two vectors.
   *
   * @param w the weights [count][4] of four rows from wi on, and of the next four from wj on
   * @param out [8][stride] from oi on
   */
  static void tallTile(
      float[] w, int wi, int wj, int count, float[] in, int ii, int stride, float[] out, int oi) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = FloatVector.zero(SPECIES);
    FloatVector s2 = FloatVector.zero(SPECIES);
    FloatVector s3 = FloatVector.zero(SPECIES);
    FloatVector s4 = FloatVector.zero(SPECIES);
    FloatVector s5 = FloatVector.zero(SPECIES);
    FloatVector s6 = FloatVector.zero(SPECIES);
    FloatVector s7 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, wi += TILE_ROWS, wj += TILE_ROWS, ii += stride) {
      FloatVector in0 = FloatVector.fromArray(SPECIES, in, ii);
      s0 = in0.fma(FloatVector.broadcast(SPECIES, w[wi]), s0);
      s1 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 1]), s1);
      s2 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 2]), s2);
      s3 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 3]), s3);
      s4 = in0.fma(FloatVector.broadcast(SPECIES, w[wj]), s4);
      s5 = in0.fma(FloatVector.broadcast(SPECIES, w[wj + 1]), s5);
      s6 = in0.fma(FloatVector.broadcast(SPECIES, w[wj + 2]), s6);
      s7 = in0.fma(FloatVector.broadcast(SPECIES, w[wj + 3]), s7);
    }
    s0.intoArray(out, oi);
    s1.intoArray(out, oi + stride);
    s2.intoArray(out, oi + 2 * stride);
    s3.intoArray(out, oi + 3 * stride);
    s4.intoArray(out, oi + 4 * stride);
    s5.intoArray(out, oi + 5 * stride);
    s6.intoArray(out, oi + 6 * stride);
    s7.intoArray(out, oi + 7 * stride);
  }

  /** Four rows by one vector: the same where there are no eight rows. */
  static void halfTile(
      float[] w, int wi, int count, float[] in, int ii, int stride, float[] out, int oi) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = FloatVector.zero(SPECIES);
    FloatVector s2 = FloatVector.zero(SPECIES);
    FloatVector s3 = FloatVector.zero(SPECIES);
    for (int k = 0; k < count; k++, wi += TILE_ROWS, ii += stride) {
      FloatVector in0 = FloatVector.fromArray(SPECIES, in, ii);
      s0 = in0.fma(FloatVector.broadcast(SPECIES, w[wi]), s0);
      s1 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 1]), s1);
      s2 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 2]), s2);
      s3 = in0.fma(FloatVector.broadcast(SPECIES, w[wi + 3]), s3);
    }
    s0.intoArray(out, oi);
    s1.intoArray(out, oi + stride);
    s2.intoArray(out, oi + 2 * stride);
    s3.intoArray(out, oi + 3 * stride);
  }
}
