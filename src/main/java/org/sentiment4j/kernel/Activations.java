package org.sentiment4j.kernel;

import static jdk.incubator.vector.VectorOperators.GT;
import static jdk.incubator.vector.VectorOperators.LT;
import static org.sentiment4j.kernel.Products.SPECIES;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * The squashing functions. NaN in gives NaN out; beyond {@link #SATURATION}, infinity included,
 * they are exactly at their limits.
 */
final class Activations {
  /** From here to 1 it is less than 3e-7. */
  private static final float SATURATION = 7.9f;

  private static final float P0 = 4.8935246e-03f;
  private static final float P1 = 6.3726195e-04f;
  private static final float P2 = 1.48572235e-05f;
  private static final float P3 = 5.1222973e-08f;
  private static final float P4 = -8.604672e-11f;
  private static final float P5 = 2.000188e-13f;
  private static final float P6 = -2.7607684e-16f;
  private static final float Q0 = 4.893525e-03f;
  private static final float Q1 = 2.2684347e-03f;
  private static final float Q2 = 1.1853471e-04f;
  private static final float Q3 = 1.1982584e-06f;

  private Activations() {}

  /** The same value in all lanes. */
  static FloatVector all(float value) {
    return FloatVector.broadcast(SPECIES, value);
  }

  /**
   * Hyperbolic tangent by the rational approximation x P(x²) / Q(x²) that the Eigen library uses;
   * the error is below 4e-7. It needs no conversion to integers, which an exponential would, and
   * which Java 17 does not vectorise well; nor does it min and max.
   */
  static FloatVector tanh(FloatVector x) {
    FloatVector square = x.mul(x);
    FloatVector p = square.mul(P6).add(P5);
    p = p.fma(square, all(P4));
    p = p.fma(square, all(P3));
    p = p.fma(square, all(P2));
    p = p.fma(square, all(P1));
    p = p.fma(square, all(P0));
    FloatVector q = square.mul(Q3).add(Q2);
    q = q.fma(square, all(Q1));
    q = q.fma(square, all(Q0));
    VectorMask<Float> high = x.compare(GT, SATURATION);
    VectorMask<Float> low = x.compare(LT, -SATURATION);
    return p.mul(x).div(q).blend(1f, high).blend(-1f, low);
  }

  /** Replaces a row of sums by their hyperbolic tangents. */
  static void tanh(float[] values, int from, int lanes) {
    for (int i = from; i < from + lanes; i += SPECIES.length()) {
      tanh(FloatVector.fromArray(SPECIES, values, i)).intoArray(values, i);
    }
  }

  /** Replaces a row of sums by their logistic functions: σ(x) = (1 + tanh(x / 2)) / 2. */
  static void sigmoid(float[] values, int from, int lanes) {
    for (int i = from; i < from + lanes; i += SPECIES.length()) {
      FloatVector half = FloatVector.fromArray(SPECIES, values, i).mul(0.5f);
      tanh(half).add(1f).mul(0.5f).intoArray(values, i);
    }
  }

  /** d tanh(x) / dx where y = tanh(x). */
  static FloatVector tanhSlope(FloatVector y) {
    return all(1f).sub(y.mul(y));
  }

  /**
   * Zero for what is too small to matter. Gradients that vanish on their way back through time
   * would otherwise become denormal numbers, with which a processor is ten times slower.
   */
  static FloatVector flush(FloatVector gradient) {
    return gradient.blend(0f, gradient.abs().compare(LT, 1e-20f));
  }

  /** 1 - y, for the slope y (1 - y) of a logistic function and for a coupled gate. */
  static FloatVector complement(FloatVector y) {
    return all(1f).sub(y);
  }
}
