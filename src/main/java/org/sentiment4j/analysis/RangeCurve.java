package org.sentiment4j.analysis;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The losses of a learning-rate range test (Smith 2017, Cyclical learning rates for training neural
 * networks, section 3.3), and the learning rate that they suggest.
 *
 * @param points in the order of the updates, their rates growing by the same factor each
 * @param diverged whether the test ended early, because the loss had grown too far
 */
public record RangeCurve(List<Point> points, boolean diverged) {
  /**
   * So many points at either end are no suggestion: the smoothed loss has hardly begun, or ends.
   */
  static final int SKIPPED = 5;

  /** A smoothed loss that falls by less than so many times the scatter of the losses does not. */
  private static final double CLEAR = 2;

  /** Less is rounding. */
  private static final double LEAST_FALL = 1e-6;

  /** Of a normal distribution: the median distance of two draws, in standard deviations. */
  private static final double MEDIAN_DISTANCE = 0.954;

  /**
   * An update.
   *
   * @param step counted from 0
   * @param rate the learning rate of the update
   * @param loss the mean loss of its batch, before the update
   * @param smoothed see {@link RangeRecorder}
   */
  public record Point(int step, double rate, double loss, double smoothed) {}

  /** Copies the list. */
  public RangeCurve {
    points = List.copyOf(points);
  }

  /**
   * Returns where the smoothed loss falls most steeply over the logarithm of the learning rate,
   * before it is lowest; the first such point where there are several. Nothing where the smoothed
   * loss does not fall, or by less than chance makes it.
   */
  public Optional<Point> suggestion() {
    int last = points.size() - 1 - SKIPPED;
    int lowest =
        IntStream.rangeClosed(SKIPPED, last)
            .boxed()
            .min((a, b) -> Double.compare(smoothed(a), smoothed(b)))
            .orElse(0);
    boolean falls =
        lowest > SKIPPED
            && smoothed(SKIPPED) - smoothed(lowest) > Math.max(LEAST_FALL, CLEAR * scatter(lowest));
    return falls
        ? IntStream.rangeClosed(SKIPPED, lowest)
            .boxed()
            .min((a, b) -> Double.compare(slope(a), slope(b)))
            .map(points::get)
        : Optional.empty();
  }

  private double smoothed(int step) {
    return points.get(step).smoothed();
  }

  /** In the same unit everywhere: the logarithms of the rates are as far apart. */
  private double slope(int step) {
    return smoothed(step + 1) - smoothed(step - 1);
  }

  /**
   * The standard deviation of a loss around its mean, from the median distance of neighbours: that
   * they fall together hardly changes it.
   */
  private double scatter(int end) {
    double[] distances =
        IntStream.range(0, end)
            .mapToDouble(i -> Math.abs(points.get(i + 1).loss() - points.get(i).loss()))
            .sorted()
            .toArray();
    return distances[distances.length / 2] / MEDIAN_DISTANCE;
  }
}
