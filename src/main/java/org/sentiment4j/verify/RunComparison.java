package org.sentiment4j.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.MetricsRows;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.train.SavedWeights;

/**
 * What came out of two trainings of the same experiment.
 *
 * @param then a run
 * @param now the same, trained again
 * @param epochs how many epochs of it
 */
public record RunComparison(RunDirectory then, RunDirectory now, int epochs) {

  /**
   * Returns what was found of everything that must be the same.
   *
   * @throws InputException where a file of the first run is damaged
   */
  public List<Finding> findings() throws IOException {
    MetricsRows all = MetricsRows.read(then.metrics());
    MetricsRows again =
        Files.exists(now.metrics())
            ? MetricsRows.read(now.metrics())
            : new MetricsRows(all.columns(), List.of());
    List<Finding> findings = new ArrayList<>();
    findings.add(vocabulary());
    findings.add(MetricsComparison.of(all.first(epochs), again));
    boolean whole = epochs >= all.rows().size();
    String part = "only " + epochs + " of " + all.rows().size() + " epochs were trained again";
    for (Weights weights : Weights.values()) {
      String subject = weights.name().toLowerCase(Locale.ROOT) + " weights";
      findings.add(whole ? weights(subject, weights) : Finding.notCompared(subject, part));
    }
    findings.add(whole ? test() : Finding.notCompared("test", part));
    return findings;
  }

  /**
   * Reads all of a run that will be compared, for nothing but to find, before anything long begins,
   * that it cannot be read.
   *
   * @return how many epochs the run has
   * @throws InputException where a file is damaged, or no epoch was finished
   */
  public static int checkReadable(RunDirectory run) throws IOException {
    if (!Files.isRegularFile(run.metrics())) {
      throw new InputException(run.metrics() + ": no such file; there is nothing to verify");
    }
    int epochs = MetricsRows.read(run.metrics()).rows().size();
    if (epochs == 0) {
      throw new InputException(
          run.metrics() + ": no epoch was finished; there is nothing to verify");
    }
    for (Weights weights : Weights.values()) {
      if (Files.exists(run.network(weights))) {
        SavedWeights.of(run, weights);
      }
    }
    if (Files.exists(run.testPredictions(Weights.BEST))) {
      PredictionsCsv.read(run.testPredictions(Weights.BEST));
    }
    return epochs;
  }

  private Finding vocabulary() throws IOException {
    List<String> files = List.of(ReviewPipeline.VOCABULARY_FILE, ReviewPipeline.RULES_FILE);
    List<String> differing = new ArrayList<>();
    for (String file : files) {
      if (isDifferent(then.path().resolve(file), now.path().resolve(file))) {
        differing.add(file);
      }
    }
    return differing.isEmpty()
        ? Finding.same("vocabulary", String.join(", ", files))
        : Finding.different("vocabulary", String.join(", ", differing));
  }

  private Finding weights(String subject, Weights weights) throws IOException {
    if (!Files.exists(then.network(weights))) {
      return Finding.notCompared(subject, "the run has none");
    }
    if (!Files.exists(now.network(weights))) {
      return Finding.different(subject, "there, now not there");
    }
    return WeightComparison.of(
        subject, SavedWeights.of(then, weights), SavedWeights.of(now, weights));
  }

  private Finding test() throws IOException {
    if (!Files.exists(then.testMetrics())) {
      return Finding.notCompared("test", "the run has no " + then.testMetrics().getFileName());
    }
    List<String> differing = new ArrayList<>();
    for (Path file : List.of(then.testMetrics(), then.testPredictions(Weights.BEST))) {
      Path other = now.path().resolve(file.getFileName());
      if (isDifferent(file, other)) {
        differing.add(file.getFileName().toString());
      }
    }
    if (!differing.isEmpty()) {
      return Finding.different("test", String.join(", ", differing));
    }
    return Finding.same(
        "test",
        String.format(
            Locale.ROOT,
            "%,d predictions",
            PredictionsCsv.read(then.testPredictions(Weights.BEST)).size()));
  }

  private static boolean isDifferent(Path file, Path other) throws IOException {
    return !Files.exists(file) || !Files.exists(other) || Files.mismatch(file, other) >= 0;
  }
}
