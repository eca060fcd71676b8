package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvWriter;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/**
 * Keeps a training in its run, so that it can be ended at any moment and gone on with.
 *
 * <p>The order is what makes that true. The weights of an epoch come before its checkpoint: until
 * that is there, the epoch is trained once more, and gives the same. Its row comes last: whoever
 * reads it finds the rest.
 *
 * @param run the run
 * @param network what is trained
 * @param experiment the settings of the run's experiment
 * @param data the hash of its reviews
 * @param checkpointEvery after how many batches of an epoch there is a checkpoint; 0 is never
 * @param stop whether to stop after a batch
 */
record RunKeeper(
    RunDirectory run,
    ComputationGraph network,
    SortedMap<String, String> experiment,
    String data,
    int checkpointEvery,
    StopRequest stop) {

  /** The training starts, or goes on: rows that came after {@code state} are taken back. */
  void start(TrainingState state) throws IOException {
    writeMetrics(state);
  }

  /**
   * A batch is done.
   *
   * @throws StoppedException where somebody asked for it; there is a checkpoint then
   */
  void batchDone(TrainingState state) throws IOException {
    OptionalInt asked = stop.asked();
    boolean due = checkpointEvery > 0 && state.current().batches() % checkpointEvery == 0;
    // Otherwise the next batch will show that the training diverged, and the last checkpoint stays.
    if ((asked.isPresent() || due) && isFinite(network)) {
      checkpoint(state);
    }
    if (asked.isPresent()) {
      throw new StoppedException(asked.getAsInt(), state);
    }
  }

  /** Whether no weight is infinite or not a number. */
  static boolean isFinite(ComputationGraph network) {
    return Double.isFinite(network.params().sumNumber().doubleValue());
  }

  /**
   * An epoch is finished.
   *
   * @throws StoppedException where somebody asked for it
   */
  void epochDone(TrainingState state) throws IOException {
    EpochMetrics last = state.epochs().get(state.epochs().size() - 1);
    Optional<EpochMetrics> best = EpochMetrics.best(state.epochs());
    if (best.orElse(last).equals(last)) {
      writeWeights(Weights.BEST);
    }
    writeWeights(Weights.LAST);
    checkpoint(state);
    writeMetrics(state);
    OptionalInt asked = stop.asked();
    if (asked.isPresent()) {
      throw new StoppedException(asked.getAsInt(), state);
    }
  }

  private void writeWeights(Weights weights) throws IOException {
    // Of the weights before them.
    Files.deleteIfExists(run.testMetrics(weights));
    Files.deleteIfExists(run.testPredictions(weights));
    NetworkFile.write(run.network(weights), network);
  }

  private void checkpoint(TrainingState state) throws IOException {
    new Checkpoints(run.checkpoints()).add(Checkpoint.of(experiment, data, state), network);
  }

  private void writeMetrics(TrainingState state) throws IOException {
    MetricsCsvWriter.write(run.metrics(), state.epochs());
  }
}
