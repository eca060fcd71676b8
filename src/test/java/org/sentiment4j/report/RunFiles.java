package org.sentiment4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sentiment4j.metrics.EpochMetrics;

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
        name, Path.of("logs", name), epochs(accuracies), Optional.empty(), facts);
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
