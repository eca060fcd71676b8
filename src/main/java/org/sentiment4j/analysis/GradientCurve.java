package org.sentiment4j.analysis;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the gradient of the loss shrinks, or grows, with the distance from the last step.
 *
 * @param network the network
 * @param layer the recurrent layer, from 1, the lowest
 * @param part what the gradient is taken with respect to
 * @param points one for each number of steps back, from 0: the last step itself, where it is 1
 * @param reviews the number of reviews that it is over
 */
public record GradientCurve(
    GradientCase network, int layer, StatePart part, List<Point> points, int reviews) {

  /**
   * The norm of the gradient relative to that at the last step, over the reviews.
   *
   * @param mean the arithmetic mean; a few reviews whose gradient explodes can carry it
   * @param median half of the reviews are above it
   */
  public record Point(double mean, double median) {}

  /** The largest number of steps back that was measured. */
  public int stepsMeasured() {
    return points.size() - 1;
  }

  /**
   * Returns over how many steps back from the last the norm stays at {@code share} or above,
   * without a gap; {@link #stepsMeasured()} where it never falls below.
   *
   * @param share at most 1
   * @param norm the mean or the median
   */
  public int stepsKept(double share, ToDoubleFunction<Point> norm) {
    int kept = 0;
    while (kept < stepsMeasured() && norm.applyAsDouble(points.get(kept + 1)) >= share) {
      kept++;
    }
    return kept;
  }
}
