package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sentiment4j.verify.EnvironmentComparison.Difference;
import org.sentiment4j.verify.Finding;

/** What {@code verify} found, for people. */
final class VerifyText {
  private VerifyText() {}

  /**
   * The table, and what it comes to.
   *
   * @param differences between the surroundings of the run and those here
   * @param engine the one that both were trained with
   */
  static List<String> lines(List<Finding> findings, List<Difference> differences, String engine) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.add(row(finding.subject(), outcome(finding.outcome()), finding.detail()));
    }
    for (Difference difference : differences) {
      lines.add(
          row(
              difference.name(),
              "here",
              difference.now() + ", then " + difference.then() + remark(difference, engine)));
    }
    lines.add("");
    lines.add(verdict(findings));
    return lines;
  }

  private static String verdict(List<Finding> findings) {
    String differing =
        findings.stream()
            .filter(Finding::isDifferent)
            .map(Finding::subject)
            .collect(Collectors.joining(", "));
    if (!differing.isEmpty()) {
      return "The run does NOT come out the same: " + differing + ".";
    }
    return findings.stream().allMatch(finding -> finding.outcome() == Finding.Outcome.SAME)
        ? "The run comes out the same."
        : "What could be compared comes out the same.";
  }

  private static String remark(Difference difference, String engine) {
    return difference.name().equals("threads") && engine.equals("fused")
        ? " (with engine fused that changes nothing)"
        : "";
  }

  private static String outcome(Finding.Outcome outcome) {
    return switch (outcome) {
      case SAME -> "same";
      case DIFFERENT -> "DIFFERENT";
      case NOT_COMPARED -> "not compared";
    };
  }

  private static String row(String subject, String outcome, String detail) {
    return String.format(Locale.ROOT, "%-16s%-14s%s", subject, outcome, detail);
  }
}
