package org.sentiment4j.report;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sentiment4j.metrics.Interval;

/**
 * Two rows of a comparison held against each other.
 *
 * @param first the one that ranks higher
 * @param second the other
 * @param split which reviews the accuracies are measured on
 * @param method how
 * @param difference the accuracy of the first less that of the second, in shares of 1; NaN if
 *     nothing could be compared
 * @param interval95 the difference's 95 % interval, for this pair alone
 * @param p two-sided, if there was a test
 * @param adjustedP the same after Holm's correction for all pairs that were tested
 * @param sentence the same in words
 * @param claim the same without the words that say whether it is about two runs or about networks
 */
public record PairTest(
    ComparedGroup first,
    ComparedGroup second,
    Split split,
    Method method,
    double difference,
    Optional<Interval> interval95,
    OptionalDouble p,
    OptionalDouble adjustedP,
    String sentence,
    String claim) {
  /** The adjusted p-value below which a difference is claimed. */
  public static final double LEVEL = 0.05;

  /** Which reviews accuracies are measured on. */
  public enum Split {
    /** The reviews that pick the best epoch. */
    VALIDATION,
    /** The reviews that nothing was picked by. */
    TEST;

    /** As it is written. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How two rows are held against each other. */
  public enum Method {
    /** Exact test of two runs on the same reviews; the interval from the paired bootstrap. */
    MCNEMAR,
    /** Paired t-test of two experiments over the seeds that both have. */
    PAIRED_T,
    /** Welch's t-test of two experiments. */
    WELCH,
    /** Newcombe's interval of two runs, as if on independent reviews; no test. */
    INDEPENDENT_SAMPLES,
    /** Not at all; the sentence says why. */
    NONE;

    /** Whether what it finds is about two runs, and says nothing of other seeds. */
    boolean isOfRuns() {
      return this == MCNEMAR || this == INDEPENDENT_SAMPLES;
    }
  }

  /** Whether more than chance is between the two, as far as there is a test or an interval. */
  public boolean isDifferent() {
    return isDifferent(interval95, adjustedP);
  }

  /** Whether the one that ranks higher is the less accurate one, by more than chance. */
  boolean isFirstWorse() {
    return isDifferent() && difference < 0;
  }

  static boolean isDifferent(Optional<Interval> interval95, OptionalDouble adjustedP) {
    return adjustedP.isPresent()
        ? adjustedP.getAsDouble() < LEVEL
        : interval95.isPresent() && !interval95.get().contains(0);
  }
}
