package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.report.RunFiles.answering;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;
import static org.sentiment4j.report.RunFiles.seed;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.metrics.EpochMetrics;

class VerdictTest {
  private static final RunFacts FACTS = facts(5_000);

  private static List<String> verdict(ComparedRun... runs) {
    return Comparison.of(List.of(runs)).verdict();
  }

  @Test
  void ofManyRowsTheWinnerAndHowItDoesComeFirstThenEveryOtherRow() {
    ComparedRun a = answering(run("a", FACTS, 0.881), "xxxxxx");
    ComparedRun b = answering(run("b", FACTS, 0.86), "xxxx..");
    ComparedRun c = answering(run("c", FACTS, 0.85), "xxxxx.");

    assertThat(verdict(c, a, b))
        .satisfiesExactly(
            best ->
                assertThat(best)
                    .isEqualTo(
                        "a has the best validation accuracy, 88.10 %, 2.10 points above b; that"
                            + " lead is not tested. On the test reviews no difference between a"
                            + " and any of b and c can be told."),
            runs -> assertThat(runs).isEqualTo("These runs, two at a time:"),
            first -> assertThat(first).startsWith("No difference between a and b"),
            second -> assertThat(second).startsWith("No difference between a and c"),
            method -> assertThat(method).contains("McNemar", "10,000", "these runs"),
            holm -> assertThat(holm).contains("all 3 pairs", "Holm"));
  }

  @Test
  void ofTwoRowsWhatWasTestedComesFirst() {
    assertThat(
            verdict(
                answering(run("a", FACTS, 0.9), "x.........."),
                answering(run("b", FACTS, 0.8), "xxxxxxxxxxx")))
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .startsWith(
                      "These two runs: b is more accurate than a by 90.9 points on the test");
              assertThat(lines.get(1))
                  .isEqualTo(
                      "a has the best validation accuracy, 90.00 %, 10.00 points above b; that lead"
                          + " is not tested.");
            });
  }

  @Test
  void ofTwoRowsWithoutATestTheWinnerComesFirstAndIsSaidNotToBeTested() {
    assertThat(verdict(run("a", RunFacts.UNKNOWN, 0.9), run("b", RunFacts.UNKNOWN, 0.8)).get(0))
        .isEqualTo(
            "a has the best validation accuracy, 90.00 %, 10.00 points above b; that lead is not"
                + " tested.");
  }

  @Test
  void rowsThatAreMoreAccurateThanTheWinnerComeBeforeTheOthers() {
    List<String> lines =
        verdict(
            answering(run("best", FACTS, 0.9), "xxxxxxxxxxxxxxxxxxxx...................."),
            answering(run("alike", FACTS, 0.89), "xxxxxxxxxxxxxxxxxxx.x..................."),
            answering(run("poor", FACTS, 0.88), "........................................"),
            answering(run("good", FACTS, 0.87), "x".repeat(40)),
            run("log", RunFacts.UNKNOWN, 0.86));

    assertThat(lines.get(0))
        .isEqualTo(
            "best has the best validation accuracy, 90.00 %, 1.00 points above alike; that lead is"
                + " not tested. On the test reviews best is more accurate than poor and less"
                + " accurate than good; no difference from alike can be told. best is not tested"
                + " against log.");
    assertThat(lines.get(1)).isEqualTo("These runs, two at a time:");
    assertThat(lines.get(2)).startsWith("good is more accurate than best by 50.0 points");
    assertThat(lines.get(3)).startsWith("No difference between best and alike");
  }

  @Test
  void ofManyTheirNumberIsSaid() {
    ComparedRun[] runs =
        IntStream.range(0, 12)
            .mapToObj(
                i ->
                    answering(
                        run("run" + i, FACTS, 0.9 - i / 100.0),
                        i == 0 || i > 6 ? "x".repeat(30) : ".".repeat(30)))
            .toArray(ComparedRun[]::new);

    assertThat(verdict(runs).get(0))
        .endsWith(
            " On the test reviews run0 is more accurate than 6 of the 11 others; no difference from"
                + " 5 others can be told.");
  }

  @Test
  void ofOnePairNothingIsCorrected() {
    assertThat(
            verdict(answering(run("a", FACTS, 0.9), "xx"), answering(run("b", FACTS, 0.8), "xx")))
        .noneMatch(line -> line.contains("Holm"));
  }

  @Test
  void ofSeveralSeedsItSpeaksOfTheNetworks() {
    assertThat(
            verdict(
                seed("lstm", 42, 0.89, 0.88),
                seed("lstm", 43, 0.88, 0.88),
                seed("lstm", 44, 0.9, 0.89),
                seed("rnn", 42, 0.87, 0.86),
                seed("rnn", 43, 0.86, 0.87),
                seed("rnn", 44, 0.86, 0.85)))
        .contains(
            "lstm has the best validation accuracy, 89.00 % (mean of 3 seeds), 2.67 points above"
                + " rnn; that lead is not tested.");
    assertThat(
            verdict(
                seed("lstm", 42, 0.89, 0.88),
                seed("lstm", 43, 0.88, 0.88),
                seed("lstm", 44, 0.9, 0.89),
                seed("rnn", 42, 0.87, 0.86),
                seed("rnn", 43, 0.86, 0.87),
                seed("rnn", 44, 0.86, 0.85)))
        .last()
        .asString()
        .contains("paired t-test", "the networks");
  }

  @Test
  void equalAccuraciesAreATieWithItsReason() {
    ComparedRun early = run("early", FACTS, 0.8, 0.7);
    ComparedRun late = run("late", FACTS, 0.7, 0.8);
    ComparedRun surer =
        new ComparedRun(
            "surer",
            Path.of("surer"),
            List.of(new EpochMetrics(5, 0.4, 0.8, 0.2, 0.8, 0.001, 10, 100)),
            Optional.empty(),
            Optional.empty(),
            Collections.emptySortedMap(),
            FACTS);

    assertThat(verdict(late, early).get(1))
        .isEqualTo(
            "early and late have the same best validation accuracy, 80.00 %; early reached it in"
                + " an earlier epoch.");
    assertThat(verdict(late, surer).get(1))
        .endsWith("80.00 %; surer has the lower validation loss.");
    assertThat(verdict(late, run("twin", FACTS, 0.1, 0.8)).get(1))
        .endsWith("80.00 %, loss and epoch; the first one is marked.");
  }

  @Test
  void oneRunAloneIsStatedWithItsInterval() {
    assertThat(verdict(run("lstm", FACTS, 0.881)).get(0))
        .startsWith("lstm has a best validation accuracy of 88.10 %, in epoch 0 (95 % interval 87.")
        .endsWith("validation reviews); there is nothing else to compare it with.");
  }

  @Test
  void oneExperimentAloneIsStatedWithItsSeeds() {
    assertThat(verdict(seed("lstm", 42, 0.89, 0.88), seed("lstm", 43, 0.88, 0.87)).get(0))
        .isEqualTo(
            "lstm has a best validation accuracy of 88.50 % (mean of 2 seeds); there is nothing"
                + " else to compare it with.");
  }

  @Test
  void ofLogsItSaysWhatCannotBeTested() {
    assertThat(verdict(run("a", RunFacts.UNKNOWN, 0.9), run("b", RunFacts.UNKNOWN, 0.8)))
        .last()
        .asString()
        .contains("only the curves", "predictions_test.csv (a, b)");
  }

  @Test
  void ofRunsWithoutPredictionsItSaysHowToGetThem() {
    assertThat(verdict(run("a", FACTS, 0.9), run("b", FACTS, 0.8)))
        .last()
        .asString()
        .endsWith("scripts/sentiment4j evaluate logs/a; scripts/sentiment4j evaluate logs/b");
  }

  @Test
  void ofTooFewSeedsItSaysWhichToTrain() {
    assertThat(
            verdict(
                seed("lstm", 42, 0.89, 0.88),
                seed("lstm", 44, 0.88, 0.88),
                seed("rnn", 43, 0.87, 0.86)))
        .last()
        .isEqualTo(
            "A test of the networks needs 3 seeds of each; to get them:"
                + " scripts/sentiment4j train logs/lstm42/config.yaml --seed 43;"
                + " scripts/sentiment4j train logs/rnn43/config.yaml --seed 42;"
                + " scripts/sentiment4j train logs/rnn43/config.yaml --seed 44");
  }

  @Test
  void ofVeryManyRowsTheFirstAreToldOf() {
    ComparedRun[] runs =
        IntStream.range(0, 30)
            .mapToObj(i -> answering(run("run" + i, FACTS, 0.9 - i / 100.0), "xx.x"))
            .toArray(ComparedRun[]::new);

    assertThat(verdict(runs))
        .hasSize(2 + 15 + 3)
        .anyMatch(line -> line.startsWith("The other 14 rows are left out here"));
    assertThat(Comparison.of(List.of(runs)).pairs()).hasSize(30 * 29 / 2);
  }

  @Test
  void thePickOfTheBestEpochIsMentionedWhereValidationAccuraciesAreCompared() {
    ComparedRun a = run("a", FACTS, 0.8, 0.7);
    ComparedRun b = run("b", FACTS, 0.7);

    assertThat(verdict(a, b)).anyMatch(line -> line.contains("flatters"));
    assertThat(verdict(answering(a, "xx"), answering(b, "xx")))
        .noneMatch(line -> line.contains("flatters"));
    assertThat(verdict(b)).noneMatch(line -> line.contains("flatters"));
  }
}
