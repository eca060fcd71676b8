package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sentiment4j.report.RunFiles.NAN;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.Interval;

class ComparisonTest {
  private static final RunFacts FACTS = facts(5_000);

  private static List<String> ranking(ComparedRun... runs) {
    return Comparison.of(List.of(runs)).ranking().stream().map(ComparedRun::name).toList();
  }

  private static List<String> warnings(ComparedRun... runs) {
    return Comparison.of(List.of(runs)).warnings();
  }

  @Test
  void theBestEpochDecidesNotTheLast() {
    assertThat(ranking(run("a", FACTS, 0.7, 0.8), run("b", FACTS, 0.85, 0.6)))
        .containsExactly("b", "a");
  }

  @Test
  void ofEqualRunsTheOneWithTheEarlierBestEpochWinsThenTheFirstGiven() {
    assertThat(
            ranking(
                run("late", FACTS, 0.7, 0.8),
                run("early", FACTS, 0.8, 0.7),
                run("early too", FACTS, 0.8)))
        .containsExactly("early", "early too", "late");
  }

  @Test
  void runsWithoutAValidationAccuracyAreNotRankedButNamed() {
    assertThat(ranking(run("new", FACTS), run("a", FACTS, 0.5), run("diverged", FACTS, NAN)))
        .containsExactly("a");
    assertThat(warnings(run("new", FACTS), run("a", FACTS, 0.5), run("diverged", FACTS, NAN)))
        .containsExactly(
            "no finished epoch (new)", "no validation accuracy is a number (diverged)");
  }

  @Test
  void noRunWithAnEpochIsAnError() {
    assertThatThrownBy(() -> Comparison.of(List.of(run("a", FACTS), run("b", FACTS, NAN))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("logs")
        .hasMessageContaining("a")
        .hasMessageContaining("b");
  }

  @Test
  void theIntervalOfTheDifferenceShrinksWithTheReviews() {
    Interval few =
        Comparison.difference95(run("a", facts(500), 0.881), run("b", facts(500), 0.872))
            .orElseThrow();
    Interval many =
        Comparison.difference95(run("a", facts(50_000), 0.881), run("b", facts(50_000), 0.872))
            .orElseThrow();

    assertThat(few.contains(0)).isTrue();
    assertThat(many.contains(0)).isFalse();
    assertThat(Comparison.difference95(run("a", FACTS, 0.9), run("b", RunFacts.UNKNOWN, 0.8)))
        .isEmpty();
  }

  @Test
  void runsThatDifferInNothingGiveNoWarning() {
    assertThat(warnings(run("a", FACTS, 0.9), run("b", FACTS, 0.8))).isEmpty();
    assertThat(warnings(run("alone", RunFacts.UNKNOWN, 0.9))).isEmpty();
  }

  @Test
  void everyDifferenceIsAWarningWithItsValues() {
    assertThat(
            warnings(
                run("a", facts("0123456789", "11", 100, 10_000, 500), 0.9),
                run("b", facts("fedcba9876", "22", 100, 5_000, 250), 0.8),
                run("c", facts("0123456789", "11", 100, 5_000, 250), 0.8)))
        .containsExactly(
            "the runs differ in their data: 01234567 (a, c), fedcba98 (b)",
            "the runs differ in the split into training and validation reviews: 11 (a, c), 22 (b)",
            "the runs differ in the vocabulary: 10,000 (a), 5,000 (b, c)",
            "the runs differ in the length of a review: 500 (a), 250 (b, c)");
  }

  @Test
  void hashesThatDifferOnlyAfterTheShownPartStillDiffer() {
    assertThat(
            warnings(
                run("a", facts("0123456789", "11", 100, 10_000, 500), 0.9),
                run("b", facts("01234567ff", "11", 100, 10_000, 500), 0.8)))
        .singleElement()
        .asString()
        .startsWith("the runs differ in their data");
  }

  @Test
  void syntheticTextIsAWarningEvenForOneRun() {
    assertThat(warnings(run("toy", RunFiles.synthetic(), 0.9)))
        .containsExactly(
            "the text is synthetic and built to need memory; these figures say nothing about real"
                + " reviews (toy)");
  }

  @Test
  void logsThatDoNotSayTheirDataAreAWarning() {
    assertThat(warnings(run("a", FACTS, 0.9), run("bare", RunFacts.UNKNOWN, 0.8)))
        .singleElement()
        .asString()
        .contains("do not say which data")
        .contains("(bare)");
  }
}
