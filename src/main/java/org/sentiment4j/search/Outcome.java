package org.sentiment4j.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/**
 * How far an experiment of a search is.
 *
 * @param trial the experiment
 * @param status whether it is trained
 * @param reason why it failed
 * @param run its run, if it has begun
 * @param epochs the epochs that are finished
 * @param parameters the number of its weights, if it has begun
 */
public record Outcome(
    Trial trial,
    Status status,
    Optional<String> reason,
    Optional<RunDirectory> run,
    List<EpochMetrics> epochs,
    OptionalLong parameters) {

  /** Whether an experiment is trained. */
  public enum Status {
    /** All of its epochs. */
    FINISHED,
    /** It is being trained. */
    RUNNING,
    /** It was asked to stop, and goes on with the next search. */
    STOPPED,
    /** It was not its turn yet. */
    WAITING,
    /** Its training ended with an error; the next search tries again. */
    FAILED
  }

  /** Copies the list. */
  public Outcome {
    epochs = List.copyOf(epochs);
  }

  /** Reads what is there of an experiment's run. Of a damaged file nothing is known. */
  static Outcome read(
      SearchDirectory directory, Trial trial, Status status, Optional<String> reason)
      throws IOException {
    Optional<RunDirectory> run = directory.run(trial);
    List<EpochMetrics> epochs = List.of();
    OptionalLong parameters = OptionalLong.empty();
    try {
      if (run.isPresent() && Files.exists(run.get().provenance())) {
        parameters = OptionalLong.of(Provenance.read(run.get().provenance()).model().parameters());
      }
      if (run.isPresent() && Files.exists(run.get().metrics())) {
        epochs = MetricsCsvReader.read(run.get().metrics());
      }
    } catch (InputException | NoSuchFileException e) {
      // Who goes on with the run is told; or it was removed just now.
    }
    return new Outcome(trial, status, reason, run, epochs, parameters);
  }

  /** The best of its epochs so far. */
  public Optional<EpochMetrics> best() {
    return EpochMetrics.best(epochs);
  }

  /** The last of its epochs so far. */
  public Optional<EpochMetrics> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }

  /** How long its epochs took to train, their validation excluded. */
  public double seconds() {
    return epochs.stream().mapToDouble(EpochMetrics::seconds).sum();
  }
}
