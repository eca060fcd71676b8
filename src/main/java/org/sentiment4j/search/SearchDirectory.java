package org.sentiment4j.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.train.Resumption;

/**
 * Where a search keeps its results: {@code results.csv}, and for each experiment a folder, named by
 * its {@link Trial#id}, with {@code experiment.yaml}, {@code output.txt} (what its last training
 * said), and its run.
 *
 * @param path the directory
 */
public record SearchDirectory(Path path) {
  private static final long BETWEEN_ATTEMPTS_MS = 250;

  /** Longer than a training that is to stop may take, which is a minute. */
  private static final Duration PATIENCE = Duration.ofSeconds(75);

  private static final String ID = "[0-9a-f]{12}";

  /** A row for each experiment. */
  public Path results() {
    return path.resolve("results.csv");
  }

  /** Takes the directory, which is made where it is missing, into use. */
  public RunLock lock() throws IOException {
    Files.createDirectories(path);
    RunLock lock = RunLock.of(new RunDirectory(path));
    AtomicFile.deleteLeftovers(path, Duration.ZERO);
    return lock;
  }

  /** Where everything of an experiment is. */
  Path folder(Trial trial) {
    return path.resolve(trial.id());
  }

  /** What its last training said. */
  Path output(Trial trial) {
    return folder(trial).resolve("output.txt");
  }

  /** Writes the whole experiment. */
  Path writeExperiment(Trial trial) throws IOException {
    Files.createDirectories(folder(trial));
    Path file = folder(trial).resolve("experiment.yaml");
    byte[] yaml = ExperimentWriter.toYaml(trial.experiment()).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(yaml));
    return file;
  }

  /** The run of an experiment, if it has begun. */
  Optional<RunDirectory> run(Trial trial) throws IOException {
    return RunDirectory.latest(folder(trial), trial.experiment().name());
  }

  /** Whether nothing is left to do. A run that is damaged is not finished. */
  boolean isFinished(Trial trial) throws IOException {
    Optional<RunDirectory> run = run(trial);
    try {
      return run.isPresent() && Resumption.isFinished(run.get());
    } catch (InputException e) {
      return false;
    }
  }

  /**
   * Waits until nobody uses the run of an experiment: the trainings of a search that was killed
   * need a moment to stop.
   *
   * @throws InputException where somebody goes on using it
   */
  void awaitUnused(Trial trial) throws IOException {
    Optional<RunDirectory> run = run(trial);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (run.isPresent()) {
      try {
        RunLock.of(run.get()).close();
        return;
      } catch (InputException e) {
        if (System.nanoTime() - end > 0) {
          throw e;
        }
      }
      try {
        Thread.sleep(BETWEEN_ATTEMPTS_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new InterruptedIOException("interrupted while waiting for " + run.get().path());
      }
    }
  }

  /** The number of experiments there that are none of {@code trials}. */
  public long others(List<Trial> trials) throws IOException {
    Set<String> own = trials.stream().map(Trial::id).collect(Collectors.toSet());
    try (Stream<Path> listing = Files.list(path)) {
      return listing
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .filter(name -> name.matches(ID) && !own.contains(name))
          .count();
    }
  }
}
