package org.sentiment4j.report;

import java.util.Arrays;
import java.util.Collection;

/**
 * The range of a logarithmic axis, in powers of ten.
 *
 * @param lowest the exponent where it begins
 * @param highest the exponent where it ends, above {@code lowest}
 */
record Decades(int lowest, int highest) {
  /** Nothing below is drawn: a logarithmic axis has no zero, and would never end. */
  private static final int FLOOR = -12;

  /** Returns the range that holds lines of exponents, and 1. */
  static Decades of(Collection<double[]> lines) {
    double[] drawn =
        lines.stream().flatMapToDouble(Arrays::stream).filter(Double::isFinite).toArray();
    double least = Arrays.stream(drawn).min().orElse(0);
    double most = Arrays.stream(drawn).max().orElse(0);
    return new Decades((int) Math.min(-1, Math.floor(least)), (int) Math.max(0, Math.ceil(most)));
  }

  /** Returns the decimal logarithms of values, NaN of those that are not drawn. */
  static double[] exponents(double[] values) {
    return Arrays.stream(values)
        .map(Math::log10)
        .map(exponent -> exponent >= FLOOR && Double.isFinite(exponent) ? exponent : Double.NaN)
        .toArray();
  }

  /** Returns the powers of ten with these exponents. */
  static double[] powers(double... exponents) {
    return Arrays.stream(exponents).map(exponent -> Math.pow(10, exponent)).toArray();
  }

  int count() {
    return highest - lowest;
  }
}
