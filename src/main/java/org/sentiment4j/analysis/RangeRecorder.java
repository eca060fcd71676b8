package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes down a range test, and says when it is to end: by the exponential moving average of the
 * losses, each divided by 1 - {@value #KEPT}<sup>n</sup> after n of them, so that it does not begin
 * at 0.
 */
final class RangeRecorder {
  /** How much of the average is kept from loss to loss. */
  static final double KEPT = 0.9;

  /** The test ends where the average is above so many times its lowest, as fastai's. */
  static final double DIVERGED = 4;

  private final List<RangeCurve.Point> points = new ArrayList<>();
  private double sum;
  private double weight;
  private double average;
  private double lowest = Double.POSITIVE_INFINITY;

  void add(double rate, double loss) {
    sum = KEPT * sum + (1 - KEPT) * loss;
    weight = KEPT * weight + (1 - KEPT);
    average = sum / weight;
    lowest = Math.min(lowest, average);
    points.add(new RangeCurve.Point(points.size(), rate, loss));
  }

  /** Whether the loss is no number any more, or too far above its lowest. */
  boolean hasDiverged() {
    return !points.isEmpty() && !(average <= DIVERGED * lowest);
  }

  /** The points, without a last one that is no number. */
  RangeCurve curve() {
    return new RangeCurve(
        points.stream().filter(point -> Double.isFinite(point.loss())).toList(), hasDiverged());
  }
}
