package org.sentiment4j.metrics;

import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Some measurements of one thing in short. A measurement that is NaN, which stands for not known,
 * does not count.
 *
 * @param mean NaN where there is no measurement
 * @param standardDeviation of the sample (divided by n - 1); NaN of less than two
 * @param lowest NaN where there is no measurement
 * @param highest NaN where there is no measurement
 * @param count the number of measurements
 */
public record Summary(
    double mean, double standardDeviation, double lowest, double highest, int count) {

  /** Returns the summary of {@code measurements}. */
  public static Summary of(DoubleStream measurements) {
    SummaryStatistics statistics = new SummaryStatistics();
    measurements.filter(value -> !Double.isNaN(value)).forEach(statistics::addValue);
    int count = (int) statistics.getN();
    return new Summary(
        statistics.getMean(),
        count > 1 ? statistics.getStandardDeviation() : Double.NaN,
        statistics.getMin(),
        statistics.getMax(),
        count);
  }
}
