package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.TestMetricsJson;

class RunReaderTest {
  private static final String PROVENANCE =
      """
      {"format": 1, "name": "my lstm", "run": "lstm/version_0", "later": {"key": []},
       "data": {"source": "path", "hash": "1a2b", "synthetic": true, "train": 20000,
                "validation": 5000, "test": 25000, "vocabulary": 10000, "length": 500,
                "splitHash": "3c4d"},
       "model": {"parameters": 330353, "engine": "stock"}}
      """;

  @TempDir Path logs;

  private Path runDirectory(String name, double... accuracies) throws IOException {
    return RunFiles.metrics(logs.resolve(name).resolve("metrics.csv"), accuracies).getParent();
  }

  private static List<String> names(Path... paths) throws IOException {
    return RunReader.read(List.of(paths)).stream().map(ComparedRun::name).toList();
  }

  @Test
  void aRunDirectorySaysAllThatIsInItsFiles() throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8, 0.9);
    Files.writeString(directory.resolve("provenance.json"), PROVENANCE);
    Evaluation test = Evaluation.of(new double[] {0.9, 0.1}, new int[] {1, 1});
    TestMetricsJson.write(directory.resolve("test_metrics.json"), test);

    ComparedRun run = RunReader.read(List.of(directory)).get(0);

    assertThat(run.name()).isEqualTo("my lstm");
    assertThat(run.epochs()).extracting(EpochMetrics::validationAccuracy).containsExactly(0.8, 0.9);
    assertThat(run.test()).contains(test);
    assertThat(run.facts())
        .isEqualTo(
            new RunFacts(
                Optional.of("my lstm"),
                Optional.of("1a2b"),
                Optional.of("3c4d"),
                true,
                Optional.of(5_000),
                Optional.of(10_000),
                Optional.of(500),
                Optional.of(330_353L)));
  }

  @Test
  void aRunWithoutProvenanceIsNamedAfterItsDirectory() throws IOException {
    ComparedRun run = RunReader.read(List.of(runDirectory("lstm/version_0", 0.8))).get(0);

    assertThat(run.name()).isEqualTo("lstm");
    assertThat(run.facts()).isEqualTo(RunFacts.UNKNOWN);
  }

  @Test
  void aDirectoryOfRunsIsSearchedAndSortedByNumber() throws IOException {
    runDirectory("gru/version_10", 0.8);
    runDirectory("gru/version_9", 0.8);
    runDirectory("deep/er/lightning_logs/version_0", 0.8);
    runDirectory(".trash/version_0", 0.8);
    runDirectory("gru/version_9/checkpoints", 0.8);

    assertThat(names(logs))
        .containsExactly("lightning_logs", "gru (version_9)", "gru (version_10)");
  }

  @Test
  void aBareFileIsNamedAfterItself() throws IOException {
    assertThat(names(RunFiles.metrics(logs.resolve("notebook.csv"), 0.8)))
        .containsExactly("notebook");
  }

  @Test
  void theMetricsFileOfARunDirectoryIsThatRun() throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8);

    assertThat(names(directory.resolve("metrics.csv"), directory, logs)).containsExactly("lstm");
  }

  @Test
  void runsOfTheSameNameAreToldApartByTheEndsOfTheirPaths() throws IOException {
    runDirectory("a/lstm/version_0", 0.8);
    runDirectory("b/lstm/version_0", 0.8);
    runDirectory("b/gru/version_0", 0.8);

    assertThat(names(logs))
        .containsExactly("lstm (a/lstm/version_0)", "gru", "lstm (b/lstm/version_0)");
  }

  @Test
  void aRunWithoutAFinishedEpochIsRead() throws IOException {
    assertThat(RunReader.read(List.of(runDirectory("lstm/version_0"))).get(0).epochs()).isEmpty();
  }

  @Test
  void allProblemsAreReportedAtOnce() throws IOException {
    Path missing = logs.resolve("missing");
    Path empty = Files.createDirectories(logs.resolve("empty"));
    Path noMetrics = Files.writeString(logs.resolve("README.txt"), "a text\n");
    Path damaged = runDirectory("damaged", 0.8);
    Path provenance = Files.writeString(damaged.resolve("provenance.json"), "{\n\"name\": oops}");
    Path good = runDirectory("good", 0.8);

    assertThatThrownBy(() -> RunReader.read(List.of(missing, empty, noMetrics, damaged, good)))
        .isInstanceOf(InputException.class)
        .message()
        .satisfies(
            message -> {
              assertThat(message.lines()).hasSize(4);
              assertThat(message)
                  .contains(missing + " does not exist")
                  .contains(empty + " holds no run")
                  .contains(noMetrics + " has no column")
                  .contains(provenance + ": damaged");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{}",
        "{\"name\": ",
        "{\"format\": 1, \"name\": \"lstm\", \"data\": {}}"
      })
  void aDamagedProvenanceIsAnError(String provenance) throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8);
    Files.writeString(directory.resolve("provenance.json"), provenance);

    assertThatThrownBy(() -> RunReader.read(List.of(directory)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("provenance.json")
        .hasMessageNotContaining("\n");
  }

  private Path evaluated(String predictions) throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8);
    TestMetricsJson.write(
        directory.resolve("test_metrics.json"),
        Evaluation.of(new double[] {0.9, 0.1}, new int[] {1, 1}));
    Files.writeString(directory.resolve("predictions_test.csv"), predictions);
    return directory;
  }

  @Test
  void predictionsAreJudgedAndReadAgainWhereTheyAreAskedFor() throws IOException {
    ComparedRun run =
        RunReader.read(List.of(evaluated("id,label,probability\na,1,0.9\nb,1,0.1\n"))).get(0);

    assertThat(run.answers().orElseThrow().accuracy()).isEqualTo(0.5);
    assertThat(run.predictions().orElseThrow())
        .containsExactly(new Prediction("a", 1, 0.9f), new Prediction("b", 1, 0.1f));
  }

  @Test
  void predictionsWithoutMetricsAreNotSaidToBeMissing() throws IOException {
    Path first = runDirectory("lstm/version_0", 0.8);
    Path second = runDirectory("gru/version_0", 0.7);
    for (Path directory : List.of(first, second)) {
      Files.writeString(directory.resolve("provenance.json"), PROVENANCE);
      Files.writeString(directory.resolve("predictions_test.csv"), "id,label,probability\n");
    }

    assertThat(Comparison.of(RunReader.read(List.of(first, second))).verdict())
        .anyMatch(line -> line.contains("on the test reviews without test_metrics.json; to get"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "id,label\n",
        "id,label,probability\n",
        "id,label,probability\na,1,0.9\n",
        "id,label,probability\na,1,0.9\nb,1,2\n",
        "id,label,probability\na,1,0.9\na,1,0.1\n",
        "id,label,probability\na,1,0.9\nb,1,0.1\nc,1,0.1\n",
        "id,label,probability\na,1,0.9\nb,1,0.8\n",
      })
  void predictionsThatAreDamagedOrNotThoseOfTheMetricsAreAnError(String predictions)
      throws IOException {
    Path directory = evaluated(predictions);

    assertThatThrownBy(() -> RunReader.read(List.of(directory)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("predictions_test.csv")
        .hasMessageNotContaining("\n");
  }

  @Test
  void aMillionPredictionsAreRefusedAndNotRead() throws IOException {
    Path directory =
        evaluated("id,label,probability\n" + "test/pos/10000_10,1,0.125\n".repeat(1_000_000));

    assertThatThrownBy(() -> RunReader.read(List.of(directory)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("predictions_test.csv")
        .hasMessageNotContaining("\n");
  }

  @Test
  void theExperimentIsReadWhereTheRunIsOneOfThisProgram() throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8);
    Files.writeString(directory.resolve("config.yaml"), "name: lstm\ntraining:\n  seed: 7\n");

    assertThat(RunReader.read(List.of(directory)).get(0).seed()).isEmpty();

    Files.writeString(directory.resolve("provenance.json"), PROVENANCE);
    ComparedRun run = RunReader.read(List.of(directory)).get(0);

    assertThat(run.seed()).hasValue(7);
    assertThat(run.settings()).containsEntry("training.batch", "128");
  }

  @Test
  void aConfigOfAnotherProgramIsNotLookedAt() throws IOException {
    Path directory = runDirectory("lightning_logs/version_0", 0.8);
    Files.writeString(directory.resolve("config.yaml"), "trainer:\n  max_epochs: 10\n");

    assertThat(names(directory)).containsExactly("lightning_logs");
  }

  @Test
  void aNameCannotBreakTheTable() throws IOException {
    Path directory = runDirectory("lstm/version_0", 0.8);
    Files.writeString(
        directory.resolve("provenance.json"), PROVENANCE.replace("my lstm", "a\\nb\\u001b[1m"));

    assertThat(names(directory)).containsExactly("a?b?[1m");
  }
}
