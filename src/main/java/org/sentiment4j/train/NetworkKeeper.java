package org.sentiment4j.train;

import java.io.IOException;
import java.util.Optional;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** Keeps the network of the last epoch, with its updater's state, and that of the best epoch. */
final class NetworkKeeper implements TrainingListener {
  private final RunDirectory run;
  private final ComputationGraph network;
  private Optional<EpochMetrics> best = Optional.empty();

  NetworkKeeper(RunDirectory run, ComputationGraph network) {
    this.run = run;
    this.network = network;
  }

  @Override
  public void epochDone(EpochMetrics metrics) throws IOException {
    NetworkFile.write(run.network(Weights.LAST), network, true);
    if (best.map(metrics::isBetterThan).orElse(true)) {
      NetworkFile.write(run.network(Weights.BEST), network, false);
      best = Optional.of(metrics);
    }
  }

  /** The best epoch so far. */
  Optional<EpochMetrics> best() {
    return best;
  }
}
