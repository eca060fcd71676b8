package org.sentiment4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.metrics.TestAnswers;
import org.sentiment4j.run.RunDirectory;

/**
 * A run as a comparison sees it.
 *
 * @param name what it is called in the comparison; no other run there has the same
 * @param path its directory, or its metrics file if that is all there is
 * @param epochs the finished ones, in order
 * @param test how it did on the test split, if it was evaluated
 * @param answers which test reviews it got right, if its predictions are there
 * @param settings of its experiment by their full key, such as {@code training.batch}; empty if
 *     they are not known
 * @param facts what it says about itself
 */
public record ComparedRun(
    String name,
    Path path,
    List<EpochMetrics> epochs,
    Optional<Evaluation> test,
    Optional<TestAnswers> answers,
    SortedMap<String, String> settings,
    RunFacts facts) {
  static final String SEED = "training.seed";

  /** Copies the list and the map. */
  public ComparedRun {
    epochs = List.copyOf(epochs);
    settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
  }

  /** The best epoch; empty if none has a validation accuracy. */
  public Optional<EpochMetrics> best() {
    return EpochMetrics.best(epochs);
  }

  /** The last finished epoch. */
  public Optional<EpochMetrics> last() {
    return epochs.isEmpty() ? Optional.empty() : Optional.of(epochs.get(epochs.size() - 1));
  }

  /** The seed of the training, if it is known. */
  public OptionalLong seed() {
    return settings.containsKey(SEED)
        ? OptionalLong.of(Long.parseLong(settings.get(SEED)))
        : OptionalLong.empty();
  }

  /**
   * Reads the predictions of the best weights for the test reviews, if they are there; they are
   * megabytes.
   *
   * @throws org.sentiment4j.error.InputException if the file is damaged
   * @throws IOException if it cannot be read
   */
  public Optional<List<Prediction>> predictions() throws IOException {
    Path file = new RunDirectory(path).testPredictions(RunDirectory.Weights.BEST);
    return Files.exists(file) ? Optional.of(PredictionsCsv.read(file)) : Optional.empty();
  }

  /** Whether this is a CSV log and nothing else. */
  boolean isBareLog() {
    return facts.equals(RunFacts.UNKNOWN) && test.isEmpty();
  }

  /** The mean time of an epoch's training part in seconds; NaN if it is not known. */
  public double meanSeconds() {
    return epochs.stream()
        .mapToDouble(EpochMetrics::seconds)
        .filter(seconds -> !Double.isNaN(seconds))
        .average()
        .orElse(Double.NaN);
  }

  /** How far the last epoch's validation loss is above its training loss; NaN if not known. */
  public double lossGap() {
    return last().map(epoch -> epoch.validationLoss() - epoch.trainLoss()).orElse(Double.NaN);
  }

  ComparedRun withName(String newName) {
    return new ComparedRun(newName, path, epochs, test, answers, settings, facts);
  }
}
