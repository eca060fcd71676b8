package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sentiment4j.metrics.ConfusionMatrix;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.report.ComparisonText.Format;

class ComparisonTextTest {
  private static final RunFacts FACTS = facts(5_000);

  private static List<String> text(ComparedRun... runs) {
    return ComparisonText.lines(Comparison.of(List.of(runs)), Format.TABLE);
  }

  private static String verdict(ComparedRun... runs) {
    return text(runs).get(runs.length + 2);
  }

  @Test
  void asMarkdownTheTableHasARuleAndItsMarksAreNoMarkup() {
    ComparedRun winner = run("a_b|c", FACTS, 0.9);

    assertThat(
            ComparisonText.lines(
                Comparison.of(List.of(winner, run("other", RunFacts.UNKNOWN, 0.5))),
                Format.MARKDOWN))
        .startsWith(
            "|  | run | epochs | best val acc | epoch | last val acc | test acc | 95 % interval | s/epoch | parameters |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            "| \\* | a_b\\|c | 1 | 90.00 % (89.14 to 90.80) | 0 | 90.00 % | - | - | 10.0 | 330,353 |",
            "|  | other | 1 | 50.00 % | 0 | 50.00 % | - | - | 10.0 | - |",
            "");
  }

  @Test
  void theTableIsTheSameUnderALocaleWithDecimalCommas() {
    Evaluation test =
        new Evaluation(
            25_000,
            0.3,
            0.8754,
            new Interval(0.8712, 0.8794),
            new ConfusionMatrix(0, 0, 0, 0),
            0,
            0,
            0,
            0,
            0,
            List.of());
    ComparedRun lstm =
        new ComparedRun(
            "lstm", Path.of("lstm"), RunFiles.epochs(0.861, 0.881, 0.86), Optional.of(test), FACTS);
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(
              text(
                  run("simple_rnn", RunFacts.UNKNOWN, 0.8523, 0.8612),
                  lstm,
                  run("new", RunFacts.UNKNOWN)))
          .startsWith(
              "  run         epochs  best val acc  epoch  last val acc  test acc   95 % interval  s/epoch  parameters",
              "  simple_rnn       2       86.12 %      1       86.12 %         -               -     10.0           -",
              "* lstm             3       88.10 %      1       86.00 %   87.54 %  87.12 to 87.94     10.0     330,353",
              "  new              0             -      -             -         -               -        -           -",
              "");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void aLeadBeyondChanceIsStatedWithItsInterval() {
    assertThat(verdict(run("simple_rnn", FACTS, 0.862), run("lstm", FACTS, 0.881)))
        .isEqualTo(
            "lstm has the best validation accuracy, 88.10 %, 1.90 points above simple_rnn (95 %"
                + " interval 0.59 to 3.21, from 5,000 validation reviews each, taken as independent samples).");
  }

  @Test
  void aLeadWithinChanceIsSaidToBe() {
    assertThat(verdict(run("simple_rnn", facts(4_000), 0.878), run("lstm", FACTS, 0.881)))
        .startsWith(
            "lstm has the best validation accuracy, 88.10 %, 0.30 points above simple_rnn; the"
                + " difference is within chance (95 % interval -1.0")
        .endsWith("from 5,000 and 4,000 validation reviews, taken as independent samples).");
  }

  @Test
  void withoutTheNumberOfReviewsChanceIsNotJudged() {
    assertThat(verdict(run("a", RunFacts.UNKNOWN, 0.7), run("b", FACTS, 0.9)))
        .isEqualTo(
            "b has the best validation accuracy, 90.00 %, 20.00 points above a; the logs do not"
                + " say how many validation reviews there were, so chance cannot be judged.");
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
            FACTS);

    assertThat(verdict(late, early))
        .isEqualTo(
            "early and late have the same best validation accuracy, 80.00 %; early reached it in"
                + " an earlier epoch.");
    assertThat(verdict(late, surer)).endsWith("80.00 %; surer has the lower validation loss.");
    assertThat(verdict(late, run("twin", FACTS, 0.1, 0.8)))
        .endsWith("80.00 %, loss and epoch; the first one is marked.");
  }

  @Test
  void oneRunAloneIsStatedWithItsInterval() {
    assertThat(verdict(run("lstm", FACTS, 0.881)))
        .startsWith("lstm has a best validation accuracy of 88.10 %, in epoch 0 (95 % interval 87.")
        .endsWith("validation reviews); there is no other run to compare it with.");
  }

  @Test
  void furtherRunsWithinChanceAreNamed() {
    assertThat(
            text(
                run("a", FACTS, 0.881),
                run("b", FACTS, 0.880),
                run("c", FACTS, 0.879),
                run("d", FACTS, 0.7)))
        .contains("Within chance of a too: c.");
  }

  @Test
  void thePickOfTheBestEpochIsMentionedOnlyWhereThereWasAChoice() {
    assertThat(text(run("a", FACTS, 0.8, 0.7))).anyMatch(line -> line.contains("flatters"));
    assertThat(text(run("a", FACTS, 0.8))).noneMatch(line -> line.contains("flatters"));
  }

  @Test
  void warningsComeLast() {
    assertThat(text(run("toy", RunFiles.synthetic(), 0.8)))
        .last()
        .asString()
        .startsWith("warning: the text is synthetic");
  }
}
