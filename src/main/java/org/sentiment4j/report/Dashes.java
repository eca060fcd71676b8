package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A line cut into dashes by gaps in its points. XChart begins a stroke's pattern of dashes anew at
 * each point, so that nothing is left of it where points are close.
 */
final class Dashes {
  private static final double DASH = 7;
  private static final double GAP = 4;

  private final List<Double> x = new ArrayList<>();
  private final List<Double> y = new ArrayList<>();
  private boolean inDash = true;
  private double left = DASH;

  /**
   * Cuts a line.
   *
   * @param x rising, by 1 each
   * @param y as many, NaN where there is no line
   * @param unitX the length of 1 of x, in the units of dashes
   * @param unitY the length of 1 of y
   */
  Dashes(double[] x, double[] y, double unitX, double unitY) {
    for (int i = 1; i < x.length; i++) {
      double length = Math.hypot(unitX * (x[i] - x[i - 1]), unitY * (y[i] - y[i - 1]));
      if (Double.isNaN(length)) {
        end();
      } else {
        add(x[i - 1], y[i - 1], (x[i] - x[i - 1]) / length, (y[i] - y[i - 1]) / length, length);
      }
    }
  }

  /** Adds the dashes of one straight piece. */
  private void add(double fromX, double fromY, double stepX, double stepY, double length) {
    double done = 0;
    while (done < length) {
      if (inDash) {
        add(fromX + done * stepX, fromY + done * stepY);
      }
      double run = Math.min(left, length - done);
      done += run;
      left -= run;
      if (inDash) {
        add(fromX + done * stepX, fromY + done * stepY);
      }
      if (left <= 0) {
        end();
        inDash = !inDash;
        left = inDash ? DASH : GAP;
      }
    }
  }

  private void end() {
    add(Double.NaN, Double.NaN);
  }

  private void add(double newX, double newY) {
    x.add(newX);
    y.add(newY);
  }

  /** The points of the dashes; NaN between two. */
  double[] x() {
    return x.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** As many. */
  double[] y() {
    return y.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
