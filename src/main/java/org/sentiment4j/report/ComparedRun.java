package org.sentiment4j.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;

/**
 * A run as a comparison sees it.
 *
 * @param name what it is called in the comparison
 * @param path its directory, or its metrics file if that is all there is
 * @param epochs the finished ones, in order
 * @param test how it did on the test split, if it was evaluated
 * @param facts what it says about itself
 */
public record ComparedRun(
    String name, Path path, List<EpochMetrics> epochs, Optional<Evaluation> test, RunFacts facts) {

  /** Copies the list. */
  public ComparedRun {
    epochs = List.copyOf(epochs);
  }

  /** The best epoch; empty if none has a validation accuracy. */
  public Optional<EpochMetrics> best() {
    return EpochMetrics.best(epochs);
  }

  /** The mean time of an epoch's training part. */
  OptionalDouble meanSeconds() {
    return epochs.stream()
        .mapToDouble(EpochMetrics::seconds)
        .filter(seconds -> !Double.isNaN(seconds))
        .average();
  }

  ComparedRun withName(String newName) {
    return new ComparedRun(newName, path, epochs, test, facts);
  }
}
