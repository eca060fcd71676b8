package org.sentiment4j.metrics;

/**
 * The reviews whose probability lies in a range: where a network is calibrated, the share of
 * positive ones is the mean probability.
 *
 * @param lower where the range starts, included
 * @param upper where the range ends, included only at 1
 * @param count the number of reviews
 * @param meanProbability of the reviews; NaN where there is none
 * @param positiveShare the share of reviews labelled positive; NaN where there is none
 */
public record CalibrationBin(
    double lower, double upper, int count, double meanProbability, double positiveShare) {}
