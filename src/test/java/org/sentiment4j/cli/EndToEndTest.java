package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The commands as a user calls them, one after another, each on what the ones before it made. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndToEndTest {
  @TempDir private static Path folder;

  private static Path sample;
  private static Path cache;
  private static Path logs;
  private static Path config;

  @BeforeAll
  static void configure() throws IOException {
    sample = folder.resolve("sample");
    cache = folder.resolve("cache");
    logs = folder.resolve("logs");
    config =
        Files.writeString(
            folder.resolve("tiny.yaml"),
            """
            data: { vocabulary: 300, length: 20 }
            model: { cell: simple, embedding: 8, hidden: 8 }
            training: { epochs: 2, batch: 32, optimizer: { learningRate: 0.01 } }
            """);
  }

  private static Program train(Object... more) {
    Object[] args = new Object[8 + more.length];
    System.arraycopy(
        new Object[] {"train", config, "--data", sample, "--cache", cache, "--logs", logs},
        0,
        args,
        0,
        8);
    System.arraycopy(more, 0, args, 8, more.length);
    return Program.run(args);
  }

  @Test
  @Order(1)
  void sampleWritesReviews() {
    Program sampling = Program.run("sample", sample, "--reviews", 400, "--distance", "0-5");

    assertThat(sampling.exitCode()).isZero();
    assertThat(sampling.out()).contains("400 synthetic reviews");
  }

  @Test
  @Order(2)
  void preparePrintsTheFiguresAndExports() {
    Path export = folder.resolve("export");
    Program preparation =
        Program.run(
            "prepare",
            "--data",
            sample,
            "--cache",
            cache,
            "--set",
            "data.vocabulary=300",
            "--export",
            export);

    assertThat(preparation.exitCode()).isZero();
    assertThat(preparation.out()).contains("SYNTHETIC", export.toString());
    assertThat(preparation.err()).contains("preparing " + sample);
    assertThat(export.resolve("vocabulary.csv")).isNotEmptyFile();
    assertThat(export.resolve("train.csv")).isNotEmptyFile();
    assertThat(export.resolve("test.csv")).isNotEmptyFile();
  }

  @Test
  @Order(3)
  void trainPrintsResultsOnStandardOutputAndTheRestOnStandardError() {
    Program training = train("--name", "simple");

    assertThat(training.exitCode()).isZero();
    assertThat(training.lastLine()).isEqualTo("run: " + logs.resolve("simple/version_0"));
    assertThat(training.out().lines()).hasSize(4);
    assertThat(training.out()).contains("SYNTHETIC", "best validation accuracy: ", "test accuracy");
    assertThat(training.err())
        .contains("backend CPU", "SYNTHETIC", "epoch  train loss", "evaluating the weights")
        .doesNotContain("preparing")
        .doesNotContain("\r");
    assertThat(logs.resolve("simple/version_0/best.zip")).isNotEmptyFile();
  }

  @Test
  @Order(4)
  void trainSaysNothingButResultsWhereItIsToBeQuiet() {
    Program training =
        train("--name", "lstm", "--set", "model.cell=lstm", "--quiet", "--no-test", "--seed", 7);

    assertThat(training.exitCode()).isZero();
    assertThat(training.err()).isEmpty();
    assertThat(training.out()).doesNotContain("test accuracy");
    assertThat(training.lastLine()).isEqualTo("run: " + logs.resolve("lstm/version_0"));
    assertThat(logs.resolve("lstm/version_0/config.yaml"))
        .content()
        .contains("name: lstm", "cell: lstm", "seed: 7");
    assertThat(logs.resolve("lstm/version_0/test_metrics.json")).doesNotExist();
  }

  @Test
  @Order(5)
  void evaluateFindsTheReviewsOfTheRunAndComesToTheSameAccuracy() throws IOException {
    Path run = logs.resolve("simple/version_0");
    String metrics = Files.readString(run.resolve("test_metrics.json"));
    String predictions = Files.readString(run.resolve("predictions_test.csv"));
    Files.delete(run.resolve("test_metrics.json"));
    Program evaluation = Program.run("evaluate", run);

    assertThat(evaluation.exitCode()).isZero();
    assertThat(evaluation.out()).contains("accuracy", "precision", "recall", "ROC", "log loss");
    assertThat(run.resolve("test_metrics.json")).hasContent(metrics);
    assertThat(run.resolve("predictions_test.csv")).hasContent(predictions);
  }

  @Test
  @Order(6)
  void evaluateTakesTheLastWeightsToo() {
    Path run = logs.resolve("lstm/version_0");
    Program evaluation = Program.run("evaluate", run, "--weights", "last", "--quiet");

    assertThat(evaluation.exitCode()).isZero();
    assertThat(evaluation.err()).isEmpty();
    assertThat(run.resolve("test_metrics_last.json")).exists();
    assertThat(run.resolve("test_metrics.json")).doesNotExist();
  }

  @Test
  @Order(7)
  void evaluateRefusesOtherReviewsThanTheRuns() throws IOException {
    Path other = folder.resolve("other");
    Program.run("sample", other, "--reviews", 40, "--distance", "0-5", "--seed", 7);
    Path run = logs.resolve("simple/version_0");
    String predictions = Files.readString(run.resolve("predictions_test.csv"));

    Program evaluation = Program.run("evaluate", run, "--data", other);

    assertThat(evaluation.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(evaluation.out()).isEmpty();
    assertThat(evaluation.err()).contains("error: " + other, sample.toString(), "--data");
    assertThat(run.resolve("predictions_test.csv")).hasContent(predictions);
  }

  @Test
  @Order(8)
  void compareShowsBothRuns() {
    Program comparison = Program.run("compare", logs);

    assertThat(comparison.exitCode()).isZero();
    assertThat(comparison.out()).contains("simple", "lstm", "* ", "synthetic");
    assertThat(comparison.err()).isEmpty();
  }

  @Test
  @Order(8)
  void theCurvesOfARunAreThoseThatPlotDraws() {
    Path run = logs.resolve("simple/version_0");
    Path picture = folder.resolve("curves.png");
    Program.run("plot", run, "--out", picture, "--title", "simple/version_0");

    assertThat(run.resolve("curves.png")).hasSameBinaryContentAs(picture);
  }

  @Test
  @Order(9)
  void theNextRunOfANameIsTheNextVersion() {
    Program training = train("--name", "simple", "--no-test", "--set", "training.epochs=1");

    assertThat(training.lastLine()).isEqualTo("run: " + logs.resolve("simple/version_1"));
  }

  @Test
  @Order(10)
  void aTrainingThatDivergesFailsWithOneLine() {
    Program training =
        train("--name", "wild", "--quiet", "--set", "training.optimizer.learningRate=1e39");

    assertThat(training.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(training.out()).isEmpty();
    assertThat(training.err().lines())
        .singleElement()
        .asString()
        .startsWith("error: ")
        .contains("epoch 0", "batch", "1.0E39", "gradient norm", "training.clip.norm");
  }
}
