package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.metrics.MetricsCsvWriter;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.train.TrainingState.Part;

/**
 * Keeps a training in its run, so that it can be ended at any moment and gone on with.
 *
 * <p>The order is what makes that true. An epoch's checkpoint comes first, and its weights are
 * written again by whoever goes on from it. Its row comes last: whoever reads it finds the rest.
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

  /**
   * The training starts, or goes on: weights and rows are as they were at {@code state}.
   *
   * @throws InputException where the best weights are gone and cannot be made again
   */
  void start(TrainingState state) throws IOException {
    // Once: a run that is lost on the way must not come back without its other files.
    Files.createDirectories(run.checkpoints());
    boolean isAtEndOfEpoch = state.epoch() > 0 && state.current().equals(Part.NONE);
    if (isAtEndOfEpoch && rows(run) != state.epoch()) {
      writeWeights(state);
    }
    for (Weights weights : state.epoch() == 0 ? List.<Weights>of() : List.of(Weights.values())) {
      if (!Files.exists(run.network(weights))) {
        throw new InputException(
            run.network(weights) + ": missing, and made in an epoch that is over; train anew");
      }
    }
    writeMetrics(state);
  }

  /** The rows that are there; fewer where the process ended before the last one was written. */
  static int rows(RunDirectory run) throws IOException {
    return Files.exists(run.metrics()) ? MetricsCsvReader.read(run.metrics()).size() : 0;
  }

  /**
   * A batch is done.
   *
   * @throws StoppedException where somebody asked for it; there is a checkpoint then, unless the
   *     training has diverged
   */
  void batchDone(TrainingState state) throws IOException {
    boolean due = checkpointEvery > 0 && state.current().batches() % checkpointEvery == 0;
    // Otherwise the next batch will show that the training diverged, and the last checkpoint stays.
    if ((due || stop.asked().isPresent()) && isFinite(network)) {
      checkpoint(state);
    }
    stop.throwIfAsked(state);
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
    checkpoint(state);
    writeWeights(state);
    writeMetrics(state);
    stop.throwIfAsked(state);
  }

  private void writeWeights(TrainingState state) throws IOException {
    EpochMetrics last = state.epochs().get(state.epochs().size() - 1);
    if (EpochMetrics.best(state.epochs()).orElse(last).equals(last)) {
      writeWeights(Weights.BEST);
    }
    writeWeights(Weights.LAST);
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
