package org.sentiment4j.run;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Folders;

/**
 * The directory of one run, {@code logs/<name>/version_N}: the layout that the notebooks' CSV
 * logger uses.
 *
 * @param path the directory
 */
public record RunDirectory(Path path) {
  private static final String VERSION = "version_";

  /** Which of a run's weights. */
  public enum Weights {
    /** Those of the best epoch. */
    BEST,
    /** Those of the last epoch. */
    LAST
  }

  /**
   * Checks, before anything long begins, that runs can be written. Leaves nothing behind.
   *
   * @param name of the runs; empty where it is not known
   * @throws InputException where they cannot
   */
  public static Path checkWritable(Path logs, String name) {
    return Folders.checkWritable(logs.resolve(name), "--logs");
  }

  /**
   * Makes the directory of the next run of {@code name}: no other run ever has the same, even one
   * started just now.
   */
  public static RunDirectory create(Path logs, String name) throws IOException {
    Path folder = Files.createDirectories(logs.resolve(name));
    for (int version = nextVersion(folder); ; version++) {
      try {
        return new RunDirectory(Files.createDirectory(folder.resolve(VERSION + version)));
      } catch (FileAlreadyExistsException e) {
        // Another process was faster.
      }
    }
  }

  /** The last run of {@code name} in {@code logs} that has begun, if there is one. */
  public static Optional<RunDirectory> latest(Path logs, String name) throws IOException {
    Path folder = logs.resolve(name);
    return versions(folder).stream()
        .sorted(Comparator.reverseOrder())
        .map(version -> new RunDirectory(folder.resolve(VERSION + version)))
        .filter(run -> Files.isRegularFile(run.config()))
        .findFirst();
  }

  private static int nextVersion(Path folder) throws IOException {
    return versions(folder).stream().mapToInt(version -> version).max().orElse(-1) + 1;
  }

  private static List<Integer> versions(Path folder) throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      return listing
          .map(path -> path.getFileName().toString())
          .filter(name -> name.matches(VERSION + "[0-9]{1,8}"))
          .map(name -> Integer.valueOf(name.substring(VERSION.length())))
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /**
   * Returns the run at {@code path}.
   *
   * @throws InputException where there is none
   */
  public static RunDirectory open(Path path) {
    RunDirectory run = new RunDirectory(path);
    if (!Files.isRegularFile(run.config())) {
      throw new InputException(
          path
              + ": not the directory of a run (no "
              + run.config().getFileName()
              + " in it); name one such as logs/lstm/version_0");
    }
    return run;
  }

  /** Reads the run's experiment. */
  public Experiment experiment() throws IOException {
    return experiment(List.of());
  }

  /**
   * Reads the run's experiment.
   *
   * @param settings what is changed of it, each {@code key=value}
   */
  public Experiment experiment(List<String> settings) throws IOException {
    return ExperimentReader.read(config(), settings);
  }

  /** The name and version, such as {@code lstm/version_0}. */
  public String name() {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.getParent().getFileName() + "/" + absolute.getFileName();
  }

  /** The whole experiment. */
  public Path config() {
    return path.resolve("config.yaml");
  }

  /** Where the results come from. */
  public Path provenance() {
    return path.resolve("provenance.json");
  }

  /** The layers. */
  public Path summary() {
    return path.resolve("summary.txt");
  }

  /** The run as a page, where it was asked for. */
  public Path report() {
    return path.resolve("report.html");
  }

  /** Where the training is kept, to go on from. */
  public Path checkpoints() {
    return path.resolve("checkpoints");
  }

  /** A row for each epoch. */
  public Path metrics() {
    return path.resolve("metrics.csv");
  }

  /** The same as a picture, drawn when the training is over; it depends on the fonts here. */
  public Path curves() {
    return path.resolve("curves.png");
  }

  /** The evaluation of the best weights on the test split: the run's result. */
  public Path testMetrics() {
    return testMetrics(Weights.BEST);
  }

  /** The evaluation of some of the run's weights on the test split. */
  public Path testMetrics(Weights weights) {
    return switch (weights) {
      case BEST -> path.resolve("test_metrics.json");
      case LAST -> path.resolve("test_metrics_last.json");
    };
  }

  /** What the network with some of its weights says of each test review. */
  public Path testPredictions(Weights weights) {
    return switch (weights) {
      case BEST -> path.resolve("predictions_test.csv");
      case LAST -> path.resolve("predictions_test_last.csv");
    };
  }

  /** The network with some of its weights. */
  public Path network(Weights weights) {
    return switch (weights) {
      case BEST -> path.resolve("best.zip");
      case LAST -> path.resolve("last.zip");
    };
  }
}
