package org.sentiment4j.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sentiment4j.config.ExperimentSettings;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.metrics.TestAnswers;
import org.sentiment4j.metrics.TestMetricsJson;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/**
 * Reads runs: {@code metrics.csv} and, where they are there, {@code config.yaml}, {@code
 * provenance.json}, {@code test_metrics.json} and {@code predictions_test.csv}.
 */
public final class RunReader {
  private static final Pattern VERSION = Pattern.compile("version_[0-9]+");

  /** Half a review of a million. */
  private static final double ROUNDING = 5e-7;

  private RunReader() {}

  /**
   * Reads the runs that the paths name: a run directory, a directory under which there are some, or
   * a metrics CSV. A run that is named twice is read once; runs of the same name get names that
   * tell them apart.
   *
   * @throws InputException with all problems: a path that does not exist, a directory without a
   *     run, a file that is no metrics CSV, a damaged file in a run
   * @throws IOException if a file cannot be read
   */
  public static List<ComparedRun> read(List<Path> paths) throws IOException {
    List<String> problems = new ArrayList<>();
    List<ComparedRun> runs = new ArrayList<>();
    for (Path run : find(paths, problems)) {
      try {
        runs.add(readRun(run));
      } catch (InputException e) {
        problems.add(e.getMessage());
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return RunNames.unique(runs);
  }

  private static Iterable<Path> find(List<Path> paths, List<String> problems) throws IOException {
    Map<Path, Path> found = new LinkedHashMap<>();
    for (Path path : paths) {
      if (!Files.exists(path)) {
        problems.add(path + " does not exist");
        continue;
      }
      List<Path> runs = RunFinder.find(path);
      if (runs.isEmpty()) {
        problems.add(path + " holds no run: there is no " + RunFinder.METRICS + " in it");
      }
      for (Path run : runs) {
        found.putIfAbsent(run.toRealPath(), run);
      }
    }
    return found.values();
  }

  private static ComparedRun readRun(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return new ComparedRun(
          name(path),
          path,
          MetricsCsvReader.read(path),
          Optional.empty(),
          Optional.empty(),
          Collections.emptySortedMap(),
          RunFacts.UNKNOWN);
    }
    RunDirectory run = new RunDirectory(path);
    // PyTorch Lightning, too, writes a config.yaml, but nothing that says where a run comes from.
    boolean isOurs = Files.exists(run.provenance());
    RunFacts facts = isOurs ? RunFacts.of(Provenance.read(run.provenance())) : RunFacts.UNKNOWN;
    Optional<Evaluation> test =
        Files.exists(run.testMetrics())
            ? Optional.of(TestMetricsJson.read(run.testMetrics()))
            : Optional.empty();
    return new ComparedRun(
        facts.name().map(RunReader::printable).orElseGet(() -> name(path)),
        path,
        MetricsCsvReader.read(run.metrics()),
        test,
        test.isPresent() ? answers(run, test.get()) : Optional.empty(),
        isOurs && Files.exists(run.config())
            ? ExperimentSettings.of(run.experiment())
            : Collections.emptySortedMap(),
        facts);
  }

  private static Optional<TestAnswers> answers(RunDirectory run, Evaluation test)
      throws IOException {
    Path file = run.testPredictions(RunDirectory.Weights.BEST);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    List<Prediction> predictions = PredictionsCsv.read(file);
    Optional<TestAnswers> answers =
        predictions.isEmpty() ? Optional.empty() : Optional.of(TestAnswers.of(predictions));
    // Where an evaluation ended between the two files, one is of other weights.
    if (predictions.size() != test.count()
        || answers
            .filter(one -> Math.abs(one.accuracy() - test.accuracy()) <= ROUNDING)
            .isEmpty()) {
      throw new InputException(
          file
              + " does not hold the predictions that test_metrics.json is of; write both anew: "
              + ShellCommand.of("evaluate", run.path()));
    }
    return answers;
  }

  /** What a run is called that does not say so: its directory, or the one above the version. */
  private static String name(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    if (absolute.getFileName() == null) {
      return absolute.toString();
    }
    String name = absolute.getFileName().toString();
    if (VERSION.matcher(name).matches() && parent != null && parent.getFileName() != null) {
      name = parent.getFileName().toString();
    }
    return printable(name.endsWith(".csv") ? name.substring(0, name.length() - 4) : name);
  }

  private static String printable(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
