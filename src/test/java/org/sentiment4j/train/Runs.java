package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** Compares runs, and copies them. */
final class Runs {
  private Runs() {}

  /** Two runs came to the same end: to the byte, but for the times. */
  static void assertSame(RunDirectory one, RunDirectory other) throws IOException {
    assertThat(withoutTimes(one.metrics())).isEqualTo(withoutTimes(other.metrics()));
    assertThat(one.config()).hasSameBinaryContentAs(other.config());
    for (Weights weights : Weights.values()) {
      assertThat(one.network(weights)).hasSameBinaryContentAs(other.network(weights));
    }
    assertThat(one.testMetrics()).hasSameBinaryContentAs(other.testMetrics());
    assertThat(one.testPredictions(Weights.BEST))
        .hasSameBinaryContentAs(other.testPredictions(Weights.BEST));
  }

  /** The rows without their last two columns. */
  static List<String> withoutTimes(Path metrics) throws IOException {
    return Files.readAllLines(metrics).stream()
        .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
        .toList();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }

  private static Evaluation evaluate(RunDirectory run, Weights weights, EncodedCorpus corpus)
      throws IOException {
    Experiment experiment = run.experiment();
    List<EncodedReview> held =
        corpus
            .splitForValidation(experiment.data().validation(), experiment.data().splitSeed())
            .held();
    Classifier classifier =
        new Classifier(
            NetworkFile.read(run.network(weights), experiment), NetworkInput.of(experiment));
    return Evaluation.of(Predictions.of(held, classifier.probabilities(held)));
  }

  /** The kept weights give the figures of a row. */
  static void assertReproduces(
      EpochMetrics row, RunDirectory run, Weights weights, EncodedCorpus corpus)
      throws IOException {
    Evaluation evaluation = evaluate(run, weights, corpus);
    assertThat(String.format(Locale.ROOT, "%.6f", evaluation.accuracy()))
        .isEqualTo(String.format(Locale.ROOT, "%.6f", row.validationAccuracy()));
    assertThat(String.format(Locale.ROOT, "%.6f", evaluation.logLoss()))
        .isEqualTo(String.format(Locale.ROOT, "%.6f", row.validationLoss()));
  }
}
