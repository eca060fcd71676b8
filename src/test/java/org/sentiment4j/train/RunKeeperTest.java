package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentSettings;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.model.CountingCrossEntropy.Count;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.train.TrainingState.Part;

class RunKeeperTest {
  private final Experiment experiment = SampleReviews.experiment();
  private final ComputationGraph network = NetworkFactory.create(experiment);
  private final StopRequest stop = new StopRequest();
  private TrainingState state = TrainingState.START;

  @TempDir private Path logs;
  private RunDirectory run;
  private RunKeeper keeper;

  @BeforeEach
  void start() throws IOException {
    run = RunDirectory.create(logs, "test");
    keeper = keeper(0);
    keeper.start(state);
  }

  private RunKeeper keeper(int checkpointEvery) {
    return new RunKeeper(
        run, network, ExperimentSettings.of(experiment), "hash", checkpointEvery, stop);
  }

  /** Ends an epoch; the network's weights are all the epoch's number. */
  private void epoch(int epoch, double accuracy, double loss) throws IOException {
    network.params().assign(epoch);
    state = state.with(new EpochMetrics(epoch, 0.5, 0.5, loss, accuracy, 0.01, 1, 1));
    keeper.epochDone(state);
  }

  private void batch(RunKeeper by, int batches) throws IOException {
    by.batchDone(
        state.with(new Part(batches, new Count(32L * batches, 0.1, 7), ClipCount.NONE, 0.5)));
  }

  private double kept(Weights weights) throws IOException {
    return NetworkFile.read(run.network(weights), experiment).params().getDouble(0);
  }

  private List<String> checkpoints() throws IOException {
    if (!Files.exists(run.checkpoints())) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(run.checkpoints())) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void theFirstEpochIsTheBestAndTheLast() throws IOException {
    epoch(0, 0.5, 0.7);

    assertThat(kept(Weights.BEST)).isEqualTo(0);
    assertThat(kept(Weights.LAST)).isEqualTo(0);
  }

  @Test
  void aBetterEpochReplacesTheBest() throws IOException {
    epoch(0, 0.5, 0.7);
    epoch(1, 0.6, 0.9);

    assertThat(kept(Weights.BEST)).isEqualTo(1);
  }

  @Test
  void aWorseEpochIsOnlyTheLast() throws IOException {
    epoch(0, 0.5, 0.7);
    epoch(1, 0.6, 0.7);
    epoch(2, 0.6, 0.8);
    epoch(3, 0.6, 0.7);

    assertThat(kept(Weights.BEST)).isEqualTo(1);
    assertThat(kept(Weights.LAST)).isEqualTo(3);
  }

  @Test
  void theLastTwoCheckpointsAreKept() throws IOException {
    for (int epoch = 0; epoch < 12; epoch++) {
      epoch(epoch, 0.5, 0.7);
    }

    assertThat(checkpoints()).containsExactly("epoch_11.zip", "epoch_12.zip");
  }

  @Test
  void aCheckpointSaysHowFarTheTrainingIs() throws IOException {
    epoch(0, 0.5, 0.7);
    batch(keeper(3), 3);

    List<Checkpoints.Saved> saved = new Checkpoints(run.checkpoints()).read(line -> {});
    assertThat(saved).hasSize(2);
    assertThat(saved.get(0).checkpoint())
        .isEqualTo(
            Checkpoint.of(
                ExperimentSettings.of(experiment),
                "hash",
                state.with(new Part(3, new Count(96, 0.1, 7), ClipCount.NONE, 0.5))));
    assertThat(saved.get(1).checkpoint().state()).isEqualTo(state);
  }

  @Test
  void withinAnEpochThereAreCheckpointsOnlyWhereTheyAreWanted() throws IOException {
    for (int batches = 1; batches <= 7; batches++) {
      batch(keeper(0), batches);
    }
    assertThat(checkpoints()).isEmpty();
    for (int batches = 1; batches <= 7; batches++) {
      batch(keeper(3), batches);
    }
    assertThat(checkpoints()).containsExactly("epoch_0_batch_3.zip", "epoch_0_batch_6.zip");
  }

  @Test
  void aRunThatIsLostOnTheWayDoesNotComeBack() throws IOException {
    epoch(0, 0.5, 0.7);
    try (Stream<Path> all = Files.walk(run.path())) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }

    assertThatThrownBy(() -> epoch(1, 0.5, 0.7))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("epoch_2.zip: its folder is gone");
    assertThat(run.path()).doesNotExist();
  }

  @Test
  void ofANetworkThatDivergedThereIsNoCheckpoint() throws IOException {
    batch(keeper(1), 1);
    network.params().putScalar(3, Float.POSITIVE_INFINITY);
    batch(keeper(1), 2);

    assertThat(checkpoints()).containsExactly("epoch_0_batch_1.zip");
  }

  @Test
  void aCheckpointOfATimeThatWasTakenBackIsGone() throws IOException {
    batch(keeper(1), 8);
    batch(keeper(1), 9);
    batch(keeper(1), 3);

    assertThat(checkpoints()).containsExactly("epoch_0_batch_3.zip");
  }

  @Test
  void whoAsksToStopGetsACheckpointFirst() throws IOException {
    stop.heed();
    assertThat(stop.ask(143)).isTrue();

    assertThatThrownBy(() -> batch(keeper, 5))
        .isInstanceOfSatisfying(
            StoppedException.class, e -> assertThat(e.exitCode()).isEqualTo(143))
        .hasMessage("stopped in epoch 0 after 5 batches");
    assertThat(checkpoints()).containsExactly("epoch_0_batch_5.zip");
  }

  @Test
  void weightsThatAreReplacedTakeTheirTestResultsWithThem() throws IOException {
    epoch(0, 0.5, 0.7);
    for (Weights weights : Weights.values()) {
      Files.writeString(run.testMetrics(weights), "of epoch 0");
      Files.writeString(run.testPredictions(weights), "of epoch 0");
    }
    epoch(1, 0.4, 0.7);

    assertThat(run.testMetrics(Weights.BEST)).exists();
    assertThat(run.testPredictions(Weights.BEST)).exists();
    assertThat(run.testMetrics(Weights.LAST)).doesNotExist();
    assertThat(run.testPredictions(Weights.LAST)).doesNotExist();
  }
}
