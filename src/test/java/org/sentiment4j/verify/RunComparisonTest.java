package org.sentiment4j.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.verify.Finding.Outcome;

/** Runs that were written by hand, and what is found of them. */
class RunComparisonTest {
  private static final Experiment EXPERIMENT =
      ExperimentReader.standard(
          List.of("data.vocabulary=9", "data.length=5", "model.embedding=3", "model.hidden=4"));

  @TempDir private Path logs;
  private RunDirectory then;
  private RunDirectory now;

  @BeforeEach
  void writeTwoThatAreTheSame() throws IOException {
    then = run();
    now = run();
    write(now.metrics(), "epoch,val_loss,val_acc,seconds\n0,0.7,0.5,8\n1,0.6,0.6,8\n2,0.5,0.7,9\n");
  }

  private RunDirectory run() throws IOException {
    RunDirectory run = RunDirectory.create(logs, "mine");
    write(run.config(), ExperimentWriter.toYaml(EXPERIMENT));
    write(run.path().resolve("vocabulary.txt"), "a\t1\n");
    write(run.path().resolve("pipeline.json"), "{}");
    write(run.metrics(), "epoch,val_loss,val_acc,seconds\n0,0.7,0.5,1\n1,0.6,0.6,1\n2,0.5,0.7,1\n");
    for (Weights weights : Weights.values()) {
      NetworkFile.write(run.network(weights), NetworkFactory.create(EXPERIMENT));
    }
    write(run.testMetrics(), "{}");
    write(run.testPredictions(Weights.BEST), "id,label,probability\na,1,0.5\nb,0,0.25\n");
    return run;
  }

  private static void write(Path file, String text) throws IOException {
    Files.writeString(file, text);
  }

  private List<Finding> findings() throws IOException {
    return new RunComparison(then, now, 3).findings();
  }

  private String different() throws IOException {
    List<Finding> different = findings().stream().filter(Finding::isDifferent).toList();
    assertThat(different).hasSize(1);
    return different.get(0).subject() + ": " + different.get(0).detail();
  }

  @Test
  void runsThatDifferInTheirTimesAloneAreTheSame() throws IOException {
    assertThat(findings()).extracting(Finding::outcome).containsOnly(Outcome.SAME);
    assertThat(findings())
        .extracting(Finding::subject)
        .containsExactly("vocabulary", "metrics", "best weights", "last weights", "test");
  }

  @Test
  void theFirstFigureThatDiffersIsNamedWithItsEpoch() throws IOException {
    write(
        now.metrics(), "epoch,val_loss,val_acc,seconds\n0,0.7,0.5,1\n1,0.60,0.61,1\n2,0.5,0.8,1\n");

    assertThat(different())
        .isEqualTo("metrics: from epoch 1 on: val_loss 0.6, now 0.60; 2 of 3 epochs differ");
  }

  @Test
  void anEpochThatIsMissingIsADifference() throws IOException {
    write(now.metrics(), "epoch,val_loss,val_acc,seconds\n0,0.7,0.5,1\n1,0.6,0.6,1\n");

    assertThat(different())
        .isEqualTo("metrics: from epoch 2 on: there, now not there; 1 of 3 epochs differ");
  }

  @Test
  void anotherColumnIsADifference() throws IOException {
    write(now.metrics(), "epoch,val_acc,seconds\n0,0.5,1\n1,0.6,1\n2,0.7,1\n");

    assertThat(different()).isEqualTo("metrics: columns epoch val_loss val_acc, now epoch val_acc");
  }

  @Test
  void weightsThatDifferAreCountedAndMeasured() throws IOException {
    ComputationGraph network = NetworkFactory.create(EXPERIMENT);
    float first = network.params().getFloat(0);
    network.params().putScalar(0, Math.nextUp(first));
    network.params().putScalar(3, network.params().getFloat(3) + 0.5f);
    NetworkFile.write(now.network(Weights.LAST), network);

    assertThat(different())
        .isEqualTo("last weights: 2 of " + network.numParams() + ", by up to 5.0e-01");
  }

  @Test
  void oneBitOfAWeightIsADifference() throws IOException {
    ComputationGraph network = NetworkFactory.create(EXPERIMENT);
    network.params().putScalar(0, Math.nextUp(network.params().getFloat(0)));
    NetworkFile.write(now.network(Weights.BEST), network);

    assertThat(different()).startsWith("best weights: 1 of ");
  }

  @Test
  void aWeightThatIsNoNumberIsADifference() throws IOException {
    assertThat(WeightComparison.of("weights", new float[] {1, 2}, new float[] {1, Float.NaN}))
        .isEqualTo(Finding.different("weights", "1 of 2, by up to NaN"));
    assertThat(WeightComparison.of("weights", new float[] {0f}, new float[] {-0f}).isDifferent())
        .isTrue();
    assertThat(WeightComparison.of("weights", new float[1], new float[2]))
        .isEqualTo(Finding.different("weights", "1, now 2"));
  }

  @Test
  void whatTheRunDoesNotHaveIsNotCompared() throws IOException {
    Files.delete(then.testMetrics());
    Files.delete(then.network(Weights.BEST));

    assertThat(findings())
        .filteredOn(finding -> finding.outcome() == Outcome.NOT_COMPARED)
        .extracting(Finding::subject)
        .containsExactly("best weights", "test");
    assertThat(findings()).noneMatch(Finding::isDifferent);
  }

  @Test
  void whatDidNotComeOutAgainIsADifference() throws IOException {
    Files.delete(now.network(Weights.BEST));
    Files.delete(now.testMetrics());
    Files.delete(now.metrics());
    Files.delete(now.path().resolve("vocabulary.txt"));

    assertThat(findings())
        .filteredOn(Finding::isDifferent)
        .extracting(Finding::subject)
        .containsExactly("vocabulary", "metrics", "best weights", "test");
  }

  @Test
  void predictionsThatDifferAreNamed() throws IOException {
    write(now.testPredictions(Weights.BEST), "id,label,probability\na,1,0.5\nb,0,0.26\n");

    assertThat(different()).isEqualTo("test: predictions_test.csv");
  }

  @Test
  void aRunThatCannotBeReadIsFoundBeforehand() throws IOException {
    assertThat(RunComparison.checkReadable(then)).isEqualTo(3);

    write(then.network(Weights.LAST), "PK");
    assertThatThrownBy(() -> RunComparison.checkReadable(then))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("last.zip");
    Files.delete(then.network(Weights.LAST));
    write(then.testPredictions(Weights.BEST), "id,label\n");
    assertThatThrownBy(() -> RunComparison.checkReadable(then))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("predictions_test.csv");
    Files.delete(then.metrics());
    assertThatThrownBy(() -> RunComparison.checkReadable(then))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("metrics.csv: no such file");
  }

  @Test
  void ofSomeEpochsTheFiguresAloneAreCompared() throws IOException {
    write(now.metrics(), "epoch,val_loss,val_acc,seconds\n0,0.7,0.5,1\n1,0.6,0.6,1\n");
    Files.delete(now.network(Weights.LAST));

    List<Finding> findings = new RunComparison(then, now, 2).findings();

    assertThat(findings)
        .extracting(Finding::outcome)
        .containsExactly(
            Outcome.SAME,
            Outcome.SAME,
            Outcome.NOT_COMPARED,
            Outcome.NOT_COMPARED,
            Outcome.NOT_COMPARED);
    assertThat(findings.get(2).detail()).contains("2 of 3 epochs");
  }
}
