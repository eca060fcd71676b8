package org.sentiment4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sentiment4j.metrics.ConfusionMatrix;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.Proportions;
import org.sentiment4j.metrics.TestAnswers;

/** Runs for tests: as files, and as read. */
final class RunFiles {
  static final double NAN = Double.NaN;

  private RunFiles() {}

  /** Writes a metrics file with these validation accuracies, and the directories above it. */
  static Path metrics(Path file, double... accuracies) throws IOException {
    StringBuilder csv = new StringBuilder("epoch,val_acc\n");
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      csv.append(epoch).append(',').append(accuracies[epoch]).append('\n');
    }
    Files.createDirectories(file.getParent());
    return Files.writeString(file, csv);
  }

  /** Epochs with these validation accuracies, all else the same. */
  static List<EpochMetrics> epochs(double... accuracies) {
    EpochMetrics[] epochs = new EpochMetrics[accuracies.length];
    for (int epoch = 0; epoch < accuracies.length; epoch++) {
      epochs[epoch] = new EpochMetrics(epoch, 0.4, 0.8, 0.3, accuracies[epoch], 0.001, 10, 2_000);
    }
    return List.of(epochs);
  }

  static ComparedRun run(String name, RunFacts facts, double... accuracies) {
    return new ComparedRun(
        name,
        Path.of("logs", name),
        epochs(accuracies),
        Optional.empty(),
        Optional.empty(),
        Collections.emptySortedMap(),
        facts);
  }

  /** A run of an experiment that is evaluated; its name has the seed at its end. */
  static ComparedRun seed(String experiment, long seed, double validation, double test) {
    ComparedRun run = run(experiment + seed, facts(5_000), validation);
    return new ComparedRun(
        run.name(),
        run.path(),
        run.epochs(),
        Optional.of(evaluation(test)),
        Optional.empty(),
        new TreeMap<>(
            Map.of("name", experiment, "training.seed", Long.toString(seed), "model.cell", "lstm")),
        run.facts());
  }

  private static Evaluation evaluation(double accuracy) {
    return new Evaluation(
        25_000,
        0.3,
        accuracy,
        Proportions.wilson95(accuracy, 25_000),
        new ConfusionMatrix(0, 0, 0, 0),
        0,
        0,
        0,
        0,
        0,
        List.of());
  }

  /**
   * The same run with predictions for as many reviews as {@code right} has letters: right where
   * there is an x. The ids begin with {@code folder}; the labels are 1, 0, 1, 0 and so on, or the
   * other way round.
   */
  static ComparedRun answering(ComparedRun run, String right, String folder, int firstLabel) {
    List<Prediction> predictions =
        IntStream.range(0, right.length())
            .mapToObj(
                i -> {
                  int label = (firstLabel + i) % 2;
                  boolean isPositive = (right.charAt(i) == 'x') == (label == 1);
                  return new Prediction(folder + i, label, isPositive ? 0.75f : 0.25f);
                })
            .toList();
    return new ComparedRun(
        run.name(),
        run.path(),
        run.epochs(),
        Optional.of(Evaluation.of(predictions)),
        Optional.of(TestAnswers.of(predictions)),
        run.settings(),
        run.facts());
  }

  static ComparedRun answering(ComparedRun run, String right) {
    return answering(run, right, "test/", 1);
  }

  /** Facts of runs that differ in nothing. */
  static RunFacts facts(int validationReviews) {
    return facts("da7a", "5917", validationReviews, 10_000, 500);
  }

  static RunFacts facts(String data, String split, int validation, int vocabulary, int length) {
    return new RunFacts(
        Optional.empty(),
        Optional.of(data),
        Optional.of(split),
        false,
        Optional.of(validation),
        Optional.of(vocabulary),
        Optional.of(length),
        Optional.of(330_353L));
  }

  static RunFacts synthetic() {
    return new RunFacts(
        Optional.empty(),
        Optional.of("da7a"),
        Optional.of("5917"),
        true,
        Optional.of(800),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
