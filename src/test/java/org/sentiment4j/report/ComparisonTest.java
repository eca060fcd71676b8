package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.report.RunFiles.NAN;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;
import static org.sentiment4j.report.RunFiles.seed;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.sentiment4j.error.InputException;

class ComparisonTest {
  private static final RunFacts FACTS = facts(5_000);

  private static List<String> ranking(ComparedRun... runs) {
    return Comparison.of(List.of(runs)).ranking().stream().map(ComparedGroup::name).toList();
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
  void runsThatDifferInTheirSeedAloneAreOneRow() {
    Comparison comparison =
        Comparison.of(
            List.of(
                seed("lstm", 44, 0.88, 0.872),
                seed("gru", 42, 0.87, 0.86),
                seed("lstm", 42, 0.89, 0.882),
                seed("lstm", 43, 0.87, 0.877)));

    assertThat(comparison.rows()).extracting(ComparedGroup::name).containsExactly("lstm", "gru42");
    ComparedGroup lstm = comparison.rows().get(0);
    assertThat(lstm.seeds()).containsExactly(42L, 43L, 44L);
    assertThat(lstm.bestValidation().mean()).isCloseTo(0.88, within(1e-12));
    assertThat(lstm.bestValidation().standardDeviation()).isCloseTo(0.01, within(1e-12));
    assertThat(lstm.test().mean()).isCloseTo(0.877, within(1e-12));
    assertThat(lstm.test().standardDeviation()).isCloseTo(0.005, within(1e-12));
    // 0.005 / sqrt(3) times the 4.302653 of two degrees of freedom.
    assertThat(lstm.testInterval95().orElseThrow().lower()).isCloseTo(0.8645793, within(1e-7));
    assertThat(lstm.testInterval95().orElseThrow().upper()).isCloseTo(0.8894207, within(1e-7));
    assertThat(lstm.testIntervalMethod()).contains(ComparedGroup.IntervalMethod.T);
    assertThat(comparison.rows().get(1).testIntervalMethod())
        .contains(ComparedGroup.IntervalMethod.WILSON);
    assertThat(comparison.rows().get(1).testInterval95()).isPresent();
    assertThat(comparison.winner()).isEqualTo(lstm);
    assertThat(comparison.warnings()).isEmpty();
  }

  @Test
  void runsOfOtherSettingsOrOnOtherDataAreRowsOfTheirOwn() {
    ComparedRun lstm = seed("lstm", 42, 0.88, 0.87);
    ComparedRun wider = seed("lstm", 43, 0.88, 0.87);
    TreeMap<String, String> settings = new TreeMap<>(wider.settings());
    settings.put("model.hidden", "64");
    ComparedRun otherData = seed("lstm", 44, 0.88, 0.87);

    Comparison comparison =
        Comparison.of(
            List.of(
                lstm,
                new ComparedRun(
                    "wider",
                    wider.path(),
                    wider.epochs(),
                    wider.test(),
                    wider.answers(),
                    settings,
                    wider.facts()),
                new ComparedRun(
                    "other data",
                    otherData.path(),
                    otherData.epochs(),
                    otherData.test(),
                    otherData.answers(),
                    otherData.settings(),
                    facts("07e4", "5917", 5_000, 10_000, 500)),
                run("log", RunFacts.UNKNOWN, 0.5),
                run("other log", RunFacts.UNKNOWN, 0.5)));

    assertThat(comparison.rows())
        .extracting(ComparedGroup::name)
        .containsExactly("lstm42", "wider", "other data", "log", "other log");
    assertThat(comparison.warnings())
        .contains(
            "the experiments named lstm differ in model.hidden: none (lstm42, other data), 64"
                + " (wider)");
  }

  @Test
  void aSeedThatIsThereTwiceCountsOnceByTheRunThatSaysMore() {
    ComparedRun cutShort = run("lstm42 again", FACTS, 0.1);
    ComparedRun whole = seed("lstm", 42, 0.88, 0.87);
    ComparedRun again =
        new ComparedRun(
            cutShort.name(),
            cutShort.path(),
            cutShort.epochs(),
            Optional.empty(),
            Optional.empty(),
            whole.settings(),
            whole.facts());

    Comparison comparison = Comparison.of(List.of(again, whole, seed("lstm", 43, 0.86, 0.87)));

    assertThat(comparison.rows()).hasSize(1);
    assertThat(comparison.winner().runs())
        .extracting(ComparedRun::name)
        .containsExactly("lstm42", "lstm43");
    assertThat(comparison.winner().bestValidation().mean()).isCloseTo(0.87, within(1e-12));
    assertThat(comparison.warnings())
        .containsExactly("seed 42 of one experiment counts once: lstm42; left out: lstm42 again");
  }

  @Test
  void aRowOfSeedsWhoseNameAnotherRowHasIsNamedAfterItsFirstRun() {
    ComparedRun other = seed("lstm", 7, 0.88, 0.87);
    TreeMap<String, String> settings = new TreeMap<>(other.settings());
    settings.put("model.hidden", "64");

    assertThat(
            ranking(
                seed("lstm", 42, 0.9, 0.9),
                seed("lstm", 43, 0.9, 0.9),
                new ComparedRun(
                    other.name(),
                    other.path(),
                    other.epochs(),
                    other.test(),
                    other.answers(),
                    settings,
                    other.facts())))
        .containsExactly("lstm42 and 1 more", "lstm7");
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
