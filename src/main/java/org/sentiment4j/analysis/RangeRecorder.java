package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes down a range test. The smoothed loss is the exponential moving average of the losses, each
 * divided by 1 - {@value #KEPT}<sup>n</sup> after n of them, so that it does not begin at 0.
 */
final class RangeRecorder {
  /** How much of the average is kept from loss to loss; fastai and Lightning keep 0.98. */
  static final double KEPT = 0.9;

  /** The test ends where the smoothed loss is above so many times its lowest, as fastai's. */
  static final double DIVERGED = 4;

  private final List<RangeCurve.Point> points = new ArrayList<>();
  private double average;
  private double weight;
  private double lowest = Double.POSITIVE_INFINITY;

  void add(double rate, double loss) {
    average = KEPT * average + (1 - KEPT) * loss;
    weight = KEPT * weight + (1 - KEPT);
    double smoothed = average / weight;
    lowest = Math.min(lowest, smoothed);
    points.add(new RangeCurve.Point(points.size(), rate, loss, smoothed));
  }

  /** Whether the loss is no number any more, or too far above its lowest. */
  boolean hasDiverged() {
    return !points.isEmpty() && !(points.get(points.size() - 1).smoothed() <= DIVERGED * lowest);
  }

  /** The points, without a last one that is no number. */
  RangeCurve curve() {
    return new RangeCurve(
        points.stream().filter(point -> Double.isFinite(point.smoothed())).toList(), hasDiverged());
  }
}
