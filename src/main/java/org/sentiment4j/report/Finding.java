package org.sentiment4j.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.TestResult;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

/**
 * What comes out where two rows are held against each other, before other pairs are taken into
 * account.
 *
 * @param split which reviews
 * @param method how
 * @param difference the first less the second; NaN if nothing could be compared
 * @param interval95 of the difference
 * @param p not corrected
 * @param basis what it rests on, or why there is no test: words for a bracket
 */
record Finding(
    Split split,
    Method method,
    double difference,
    Optional<Interval> interval95,
    OptionalDouble p,
    String basis) {

  static Finding tested(Split split, Method method, TestResult result, String basis) {
    return new Finding(
        split,
        method,
        result.difference(),
        Optional.of(result.interval95()),
        OptionalDouble.of(result.p()),
        basis);
  }

  static Finding untested(Split split, double difference, String reason) {
    return new Finding(
        split, Method.NONE, difference, Optional.empty(), OptionalDouble.empty(), reason);
  }
}
