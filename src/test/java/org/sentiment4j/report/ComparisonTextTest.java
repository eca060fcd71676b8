package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.report.RunFiles.answering;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;
import static org.sentiment4j.report.RunFiles.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {
  private static final RunFacts FACTS = facts(5_000);

  private static final Comparison SEEDS_AND_A_LOG =
      Comparison.of(
          List.of(
              seed("lstm", 42, 0.89, 0.882),
              seed("lstm", 43, 0.88, 0.877),
              run("log", RunFacts.UNKNOWN, 0.8523, 0.8612),
              run("new", RunFacts.UNKNOWN)));

  @Test
  void asMarkdownTheTableHasARuleAndItsMarksAreNoMarkup() {
    ComparedRun winner = run("a_b|c", FACTS, 0.9);

    assertThat(
            ComparisonText.markdown(
                Comparison.of(List.of(winner, run("other", RunFacts.UNKNOWN, 0.5)))))
        .containsExactly(
            "|  | run | epochs | best val acc | epoch | last val acc | loss gap | s/epoch | parameters |",
            "| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
            "| \\* | a_b\\|c | 1 | 90.00 % (89.14 to 90.80) | 0 | 90.00 % | -0.100 | 10.0 | 330,353 |",
            "|  | other | 1 | 50.00 % | 0 | 50.00 % | -0.100 | 10.0 | - |");
  }

  @Test
  void theTableIsTheSameUnderALocaleWithDecimalCommas() {
    Locale locale = Locale.getDefault();
    try {
      Locale.setDefault(Locale.GERMANY);

      assertThat(ComparisonText.table(SEEDS_AND_A_LOG))
          .containsExactly(
              "  run   seeds  epochs    best val acc  epoch  last val acc  loss gap        test acc   95 % interval  s/epoch  parameters",
              "* lstm      2       1  88.50 ± 0.71 %      0       88.50 %    -0.100  87.95 ± 0.35 %  84.77 to 91.13     10.0     330,353",
              "  log       -       2         86.12 %      1       86.12 %    -0.100               -               -     10.0           -",
              "  new       -       0               -      -             -         -               -               -        -           -");
      assertThat(ComparisonCsv.of(SEEDS_AND_A_LOG)).contains(",0.885,");
      assertThat(ComparisonJson.of(SEEDS_AND_A_LOG)).contains("\"mean\" : 0.885,");
    } finally {
      Locale.setDefault(locale);
    }
  }

  @Test
  void aRunThatWasEvaluatedHasTheIntervalOfItsTestAccuracy() {
    assertThat(ComparisonText.table(Comparison.of(List.of(seed("lstm", 42, 0.881, 0.8754)))))
        .containsExactly(
            "  run     epochs  best val acc  epoch  last val acc  loss gap  test acc   95 % interval  s/epoch  parameters",
            "* lstm42       1       88.10 %      0       88.10 %    -0.100   87.54 %  87.12 to 87.94     10.0     330,353");
  }

  @Test
  void asCsvEveryRowHasEveryFigureInFullAndNothingForWhatIsNotKnown() {
    assertThat(ComparisonCsv.of(SEEDS_AND_A_LOG).lines())
        .containsExactly(
            "name,winner,runs,seeds,epochs,best_val_acc,best_val_acc_sd,best_epoch,last_val_acc,"
                + "loss_gap,test_runs,test_acc,test_acc_sd,test_acc_lower,test_acc_upper,"
                + "seconds_per_epoch,seconds_per_epoch_sd,parameters,test_acc_interval_method",
            "lstm,true,2,42 43,1,0.885,0.007071067811865481,0,0.885,"
                + "-0.10000000000000003,2,0.8795,0.0035355339059327407,0.8477344881595631,0.9112655118404368,10.0,0.0,330353,t",
            "log,false,1,,2,0.8612,,1,0.8612,-0.10000000000000003,0,,,,,10.0,,,",
            "new,false,1,,0,,,,,,0,,,,,,,,");
  }

  @Test
  void asJsonThereAreRowsTheirRunsAllPairsVerdictAndWarnings() throws IOException {
    Comparison comparison =
        Comparison.of(
            List.of(
                answering(run("a", FACTS, 0.9), "xxxxx"),
                answering(run("b", FACTS, 0.8), "...xx"),
                run("log", RunFacts.UNKNOWN, 0.7)));

    JsonNode document = new ObjectMapper().readTree(ComparisonJson.of(comparison));

    assertThat(document.fieldNames())
        .toIterable()
        .containsExactly("rows", "pairs", "verdict", "warnings");
    JsonNode row = document.get("rows").get(0);
    assertThat(row.get("winner").asBoolean()).isTrue();
    assertThat(row.at("/test_acc/mean").asDouble()).isEqualTo(1);
    assertThat(row.at("/test_acc/sd").isNull()).isTrue();
    assertThat(row.at("/runs/0/path").asText()).isEqualTo("logs/a");
    assertThat(row.at("/runs/0/seed").isNull()).isTrue();
    assertThat(document.get("pairs")).hasSize(3);
    JsonNode pair = document.get("pairs").get(0);
    assertThat(pair.get("method").asText()).isEqualTo("mcnemar");
    assertThat(pair.get("p").asDouble()).isCloseTo(0.25, within(1e-12));
    assertThat(pair.get("difference").asDouble()).isEqualTo(0.6);
    assertThat(pair.at("/interval/lower").asDouble()).isLessThan(0.6);
    assertThat(pair.get("sentence").asText()).isEqualTo(comparison.pairs().get(0).sentence());
    assertThat(document.get("pairs").get(1).get("p").isNull()).isTrue();
    assertThat(document.get("verdict")).hasSameSizeAs(comparison.verdict());
    assertThat(document.get("warnings").get(0).asText()).contains("(log)");
  }

  @Test
  void asJsonARowHasItsSeedsItsEpochsAndWhichIntervalItIs() throws IOException {
    JsonNode row = new ObjectMapper().readTree(ComparisonJson.of(SEEDS_AND_A_LOG)).at("/rows/0");

    assertThat(row.get("seeds")).hasToString("[42,43]");
    assertThat(row.at("/epochs/mean").asInt()).isEqualTo(1);
    assertThat(row.at("/best_epoch/mean").asInt()).isZero();
    assertThat(row.get("test_acc_interval_method").asText()).isEqualTo("t");
    assertThat(row.at("/test_acc_interval/lower").asDouble()).isCloseTo(0.8477345, within(1e-7));
  }

  @Test
  void aLineSaysWhichIntervalItIs() {
    assertThat(ComparisonText.intervalNote(SEEDS_AND_A_LOG).orElseThrow())
        .contains("Student's t")
        .doesNotContain("Wilson");
    assertThat(ComparisonText.intervalNote(Comparison.of(List.of(seed("lstm", 42, 0.881, 0.8754)))))
        .contains(
            "The 95 % interval of the test accuracy is Wilson's for a run (for other reviews).");
    assertThat(ComparisonText.intervalNote(Comparison.of(List.of(run("a", FACTS, 0.5))))).isEmpty();
  }

  @Test
  void aNameIsNoElementOfMarkdown() {
    Comparison comparison = Comparison.of(List.of(run("<b>A&B", FACTS, 0.9)));

    assertThat(ComparisonText.markdown(comparison)).last().asString().contains("| &lt;b>A&amp;B |");
    assertThat(ComparisonText.markdownWords(comparison).get(0)).startsWith("&lt;b>A&amp;B has");
    assertThat(ComparisonText.words(comparison).get(0)).startsWith("<b>A&B has");
  }

  @Test
  void warningsComeLast() {
    assertThat(ComparisonText.words(Comparison.of(List.of(run("toy", RunFiles.synthetic(), 0.8)))))
        .last()
        .asString()
        .startsWith("warning: the text is synthetic");
  }

  @Test
  void smallPValuesKeepTwoDigitsAndNoneIsRoundedAcrossTheLevel() {
    assertThat(List.of(0.00001, 0.00012, 0.0123, 0.04999, 0.43, 0.996, 1.0))
        .extracting(Figures::p)
        .containsExactly(
            "p < 0.0001",
            "p = 0.00012",
            "p = 0.012",
            "p = 0.0500",
            "p = 0.43",
            "p = 1.00",
            "p = 1");
  }
}
