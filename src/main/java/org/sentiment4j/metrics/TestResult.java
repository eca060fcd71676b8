package org.sentiment4j.metrics;

/**
 * What a statistical test says of a difference of two.
 *
 * @param difference the first less the second
 * @param interval95 the difference's 95 % confidence interval
 * @param p the two-sided p-value, from 0 to 1: how often chance alone would give a difference as
 *     large
 */
public record TestResult(double difference, Interval interval95, double p) {}
