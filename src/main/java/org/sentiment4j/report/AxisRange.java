package org.sentiment4j.report;

import java.util.stream.DoubleStream;

/**
 * What an axis shows.
 *
 * @param from where it begins
 * @param to where it ends, above {@code from}
 */
record AxisRange(double from, double to) {
  private static final double NEARLY_ONE = 0.1;
  private static final double PADDING = 0.02;

  /** The range of values; where they are nearly one, {@code around} to both sides of it. */
  static AxisRange of(DoubleStream values, double around) {
    double[] sorted = values.sorted().toArray();
    double least = sorted.length == 0 ? 0 : sorted[0];
    double most = sorted.length == 0 ? 0 : sorted[sorted.length - 1];
    return most - least < NEARLY_ONE * around
        ? new AxisRange(least - around, most + around)
        : new AxisRange(least, most);
  }

  /** A little more to both sides: XChart finds round labels only where the ends are none. */
  AxisRange padded() {
    double more = PADDING * length();
    return new AxisRange(from - more, to + more);
  }

  double length() {
    return to - from;
  }
}
