package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/** The products of one sequence, whose lanes are units. */
final class VectorProducts {
  private VectorProducts() {}

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
