package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sentiment4j.metrics.HolmCorrection;
import org.sentiment4j.report.PairTest.Split;

/** Holds each row of a ranking against each one below it. */
final class PairTests {

  /** Two rows, and what comes out for them alone. */
  private record Pair(ComparedGroup first, ComparedGroup second, Finding finding) {}

  private PairTests() {}

  /** All pairs: those with the first row first. */
  static List<PairTest> of(List<ComparedGroup> ranking) {
    List<Pair> pairs = new ArrayList<>();
    for (int higher = 0; higher < ranking.size(); higher++) {
      for (int lower = higher + 1; lower < ranking.size(); lower++) {
        ComparedGroup first = ranking.get(higher);
        ComparedGroup second = ranking.get(lower);
        pairs.add(new Pair(first, second, judge(first, second)));
      }
    }
    double[] adjusted =
        HolmCorrection.adjust(
            pairs.stream().flatMapToDouble(pair -> pair.finding().p().stream()).toArray());
    List<PairTest> tests = new ArrayList<>();
    int tested = 0;
    for (Pair pair : pairs) {
      tests.add(
          test(
              pair,
              pair.finding().p().isPresent()
                  ? OptionalDouble.of(adjusted[tested++])
                  : OptionalDouble.empty()));
    }
    return tests;
  }

  private static Finding judge(ComparedGroup first, ComparedGroup second) {
    Optional<String> data = first.facts().dataHash();
    Optional<String> otherData = second.facts().dataHash();
    if (data.isPresent() && otherData.isPresent() && !data.equals(otherData)) {
      return Finding.untested(Split.TEST, Double.NaN, "their data differ");
    }
    return first.isSingleRun() && second.isSingleRun()
        ? new RunPair(first.first(), second.first()).judge()
        : new SeedPair(first, second).judge();
  }

  private static PairTest test(Pair pair, OptionalDouble adjusted) {
    Finding finding = pair.finding();
    PairSentence words =
        new PairSentence(pair.first().name(), pair.second().name(), finding, adjusted);
    return new PairTest(
        pair.first(),
        pair.second(),
        finding.split(),
        finding.method(),
        finding.difference(),
        finding.interval95(),
        finding.p(),
        adjusted,
        words.text(),
        words.claim());
  }
}
