package org.sentiment4j.report;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.report.PairTest.Method;

/**
 * A {@link Finding} in words.
 *
 * @param first the name of the row whose accuracy comes first in the difference
 * @param second the other's
 * @param finding what was found
 * @param p corrected
 */
record PairSentence(String first, String second, Finding finding, OptionalDouble p) {
  /** Smaller ones would be 0.0 points. */
  private static final double LEAST_SHOWN = 0.0005;

  /** A sentence that says what it is about. */
  String text() {
    return finding.method().isOfRuns() ? text("These two runs: ") : claim();
  }

  /** A sentence for where that is said already. */
  String claim() {
    return text("");
  }

  private String text(String subject) {
    String place = " on the " + finding.split().word() + " reviews";
    if (Double.isNaN(finding.difference())) {
      return first + " and " + second + " cannot be compared: " + finding.basis() + ".";
    }
    if (finding.method() == Method.NONE) {
      return first + " is " + apart() + second + place + "; no test: " + finding.basis() + ".";
    }
    if (!PairTest.isDifferent(finding.interval95(), p)) {
      return subject
          + (subject.isEmpty() ? "No" : "no")
          + " difference between "
          + first
          + " and "
          + second
          + " can be told"
          + place
          + " ("
          + join("difference " + points(finding.difference()) + " points", false)
          + ").";
    }
    boolean isFirst = finding.difference() > 0;
    return subject
        + (isFirst ? first : second)
        + " is more accurate than "
        + (isFirst ? second : first)
        + " by "
        + points(Math.abs(finding.difference()))
        + " points"
        + place
        + " ("
        + join("", !isFirst)
        + ").";
  }

  /** Where the correction makes a difference, and could seem to contradict the interval. */
  private String corrected() {
    return p.equals(finding.p()) ? "" : "corrected ";
  }

  private String apart() {
    double difference = finding.difference();
    return difference == 0
        ? "as accurate as "
        : points(Math.abs(difference)) + " points " + (difference > 0 ? "above " : "below ");
  }

  private String join(String begin, boolean turned) {
    Interval interval = finding.interval95().orElseThrow();
    double lower = turned ? -interval.upper() : interval.lower();
    double upper = turned ? -interval.lower() : interval.upper();
    List<String> parts =
        Stream.of(
                begin,
                "95 % " + points(lower) + " to " + points(upper),
                p.isPresent() ? corrected() + Figures.p(p.getAsDouble()) : "",
                finding.basis())
            .filter(part -> !part.isEmpty())
            .toList();
    return String.join(", ", parts);
  }

  /** With as many digits for all of a sentence as its smallest figure needs. */
  private String points(double share) {
    Interval interval = finding.interval95().orElse(new Interval(0, 0));
    boolean isFine =
        Stream.of(finding.difference(), interval.lower(), interval.upper())
            .anyMatch(value -> value != 0 && Math.abs(value) < LEAST_SHOWN);
    return Figures.decimals(100 * share, isFine ? 2 : 1);
  }
}
