package org.sentiment4j.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.regression.SimpleRegression;

/**
 * The losses of a learning-rate range test (Smith 2017, Cyclical learning rates for training neural
 * networks, section 3.3), and the learning rate that they suggest: a tenth of where the smoothed
 * loss is low, because there it is about to rise already. fastai's {@code lr_find} takes a tenth of
 * the lowest point ({@code minimum}); where it lies in a wide valley is chance, so that this takes
 * the valley's middle. Where the loss falls most steeply, the other usual suggestion, differs
 * forty-fold between seeds of one network.
 *
 * @param points in the order of the updates, their rates growing by the same factor each
 * @param diverged whether the test ended early, because the loss had grown too far
 */
public record RangeCurve(List<Point> points, boolean diverged) {
  private static final double SAFETY = 10;

  /** In the valley, the smoothed loss has fallen by all but this share of its fall. */
  private static final double VALLEY = 0.25;

  /** To either side of the losses that are smoothed together, in powers of ten of the rate. */
  private static final double REACH = 1 / 3.0;

  private static final int LEAST_REACH = 2;

  /**
   * A smoothed loss that falls by less than so many of its standard errors does not clearly fall:
   * the lowest of a dozen medians, and the first, are that far apart by chance.
   */
  private static final double CLEAR = 7;

  /** Less is rounding. */
  private static final double LEAST_FALL = 1e-6;

  /** Of a normal distribution: the median distance of two draws, in standard deviations. */
  private static final double MEDIAN_DISTANCE = 0.954;

  /** Of a normal distribution: the standard error of the median of n draws, times the root of n. */
  private static final double MEDIAN_ERROR = 1.253;

  /**
   * An update.
   *
   * @param step counted from 0
   * @param rate the learning rate of the update
   * @param loss the mean loss of its batch, before the update
   */
  public record Point(int step, double rate, double loss) {}

  /** Copies the list. */
  public RangeCurve {
    points = List.copyOf(points);
  }

  /**
   * Returns the smoothed loss at each point: the median of the losses a third of a power of ten to
   * either side, fewer at the ends. A batch that is an exception does not change it.
   */
  public double[] smoothed() {
    double[] losses = points.stream().mapToDouble(Point::loss).toArray();
    int reach = reach();
    return IntStream.range(0, losses.length)
        .mapToDouble(
            i -> {
              int from = Math.max(0, i - reach);
              int to = Math.min(losses.length, i + reach + 1);
              return StatUtils.percentile(losses, from, to - from, 50);
            })
        .toArray();
  }

  /** How many points to either side are smoothed together; at most half of all in all. */
  private int reach() {
    int last = points.size() - 1;
    if (last < 1) {
      return 0;
    }
    double decades = Math.log10(points.get(last).rate() / points.get(0).rate());
    long reach = Math.max(LEAST_REACH, Math.round(REACH * last / decades));
    return (int) Math.min(reach, last / 4);
  }

  /** The first point where the smoothed loss is lowest; the ends, less smoothed, do not count. */
  public Optional<Point> lowest() {
    double[] smoothed = smoothed();
    int reach = reach();
    return IntStream.range(reach, points.size() - reach)
        .boxed()
        .min(Comparator.comparingDouble(i -> smoothed[i]))
        .map(points::get);
  }

  /** Whether the test ended before the loss rose. */
  public boolean fallsToTheEnd() {
    return !diverged
        && lowest().map(Point::step).equals(Optional.of(points.size() - 1 - reach()))
        && suggestion().isPresent();
  }

  /**
   * Returns a learning rate to train with, up to three times higher with one seed than with
   * another. Nothing where the smoothed loss does not fall, or by less than chance makes it.
   */
  public OptionalDouble suggestion() {
    Optional<Point> lowest = lowest();
    return lowest.isPresent() && falls(lowest.get().step())
        ? OptionalDouble.of(middleOfValley(lowest.get().step()) / SAFETY)
        : OptionalDouble.empty();
  }

  /**
   * The point before the lowest where the smoothed loss falls most steeply over the logarithm of
   * the rate; with another seed it may be far from there. Nothing where nothing is suggested.
   */
  public Optional<Point> steepest() {
    if (suggestion().isEmpty()) {
      return Optional.empty();
    }
    double[] smoothed = smoothed();
    return IntStream.rangeClosed(reach(), lowest().orElseThrow().step())
        .boxed()
        .min(Comparator.comparingDouble(i -> slope(smoothed, i)))
        .map(points::get);
  }

  /** Of the line through what is smoothed together; the rates' logarithms are evenly spaced. */
  private double slope(double[] smoothed, int at) {
    SimpleRegression line = new SimpleRegression();
    for (int i = at - reach(); i <= at + reach(); i++) {
      line.addData(i, smoothed[i]);
    }
    return line.getSlope();
  }

  /** The geometric mean of the rates. */
  private double middleOfValley(int lowest) {
    int reach = reach();
    double[] smoothed = smoothed();
    double edge = smoothed[lowest] + VALLEY * (smoothed[reach] - smoothed[lowest]);
    return StatUtils.geometricMean(
        IntStream.range(reach, points.size() - reach)
            .filter(i -> smoothed[i] <= edge)
            .mapToDouble(i -> points.get(i).rate())
            .toArray());
  }

  private boolean falls(int lowest) {
    int reach = reach();
    double[] smoothed = smoothed();
    double error = MEDIAN_ERROR * scatter(lowest) / Math.sqrt(2 * reach + 1);
    return lowest > reach
        && smoothed[reach] - smoothed[lowest] > Math.max(LEAST_FALL, CLEAR * error);
  }

  /**
   * The standard deviation of a loss around its mean, from the median distance of neighbours: that
   * they fall together hardly changes it.
   */
  private double scatter(int end) {
    double[] distances =
        IntStream.range(0, end)
            .mapToDouble(i -> Math.abs(points.get(i + 1).loss() - points.get(i).loss()))
            .toArray();
    return StatUtils.percentile(distances, 50) / MEDIAN_DISTANCE;
  }
}
