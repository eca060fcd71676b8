package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class NetworkKeeperTest {
  private final ComputationGraph network = NetworkFactory.create(SampleReviews.experiment());

  @TempDir private Path logs;
  private RunDirectory run;
  private NetworkKeeper keeper;

  @BeforeEach
  void start() throws IOException {
    run = RunDirectory.create(logs, "test");
    keeper = new NetworkKeeper(run, network);
  }

  /** Ends an epoch; the network's weights are all the epoch's number. */
  private void epoch(int epoch, double accuracy, double loss) throws IOException {
    network.params().assign(epoch);
    keeper.epochDone(new EpochMetrics(epoch, 0.5, 0.5, loss, accuracy, 0.01, 1, 1));
  }

  private double kept(Weights weights) throws IOException {
    return NetworkFile.read(run.network(weights)).params().getDouble(0);
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
    assertThat(keeper.best().orElseThrow().epoch()).isEqualTo(1);
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
}
