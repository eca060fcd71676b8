package org.sentiment4j.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;
import org.sentiment4j.run.RunLock;

/**
 * A run as it was when it was last looked at.
 *
 * @param id what requests call it
 * @param name what people call it
 * @param path its directory, or its metrics file if that is all there is
 * @param training whether a process works on it
 * @param curves its finished epochs
 * @param weights its network
 */
record ServedRun(
    String id, String name, Path path, boolean training, Curves curves, BestWeights weights) {

  /**
   * The figures of a run's epochs.
   *
   * @param stamp that of the file that they were read from
   * @param epochs the finished ones, in order
   * @param problem why they could not be read
   */
  record Curves(Optional<FileStamp> stamp, List<EpochMetrics> epochs, Optional<String> problem) {
    private static final Curves NONE = new Curves(Optional.empty(), List.of(), Optional.empty());

    /** When they were written, in milliseconds since 1970; 0 where they never were. */
    long modified() {
      return stamp.map(FileStamp::modified).orElse(0L);
    }

    // Whatever it is, the other runs are served.
    @SuppressWarnings("IllegalCatch")
    private Curves refreshed(Path file) {
      Optional<FileStamp> now = FileStamp.of(file);
      if (now.equals(stamp)) {
        return this;
      }
      try {
        return new Curves(now, MetricsCsvReader.read(file), Optional.empty());
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        return new Curves(now, epochs, Optional.of(message(e)));
      }
    }
  }

  /**
   * The network of a run's best epoch so far.
   *
   * @param stamp that of its file
   * @param network what can be asked
   * @param problem why it cannot
   */
  record BestWeights(
      Optional<FileStamp> stamp, Optional<Network> network, Optional<String> problem) {
    private static final BestWeights NONE =
        new BestWeights(Optional.empty(), Optional.empty(), Optional.empty());

    // Whatever it is, the other runs are served.
    @SuppressWarnings("IllegalCatch")
    private BestWeights refreshed(RunDirectory run, Optional<NetworkLoader> loader) {
      Optional<FileStamp> now = FileStamp.of(run.network(Weights.BEST));
      // Where it is gone, as that of a run that is trained anew, the one that was loaded stays.
      if (now.isEmpty() || now.equals(stamp)) {
        return this;
      }
      if (loader.isEmpty()) {
        // Without the stamp, so that it is loaded once there is a place.
        return new BestWeights(Optional.empty(), Optional.empty(), Optional.of(noPlace(run)));
      }
      try {
        Network loaded = new Network(loader.get().load(run));
        return new BestWeights(now, Optional.of(loaded), Optional.empty());
      } catch (IOException | RuntimeException | OutOfMemoryError e) {
        return new BestWeights(now, Optional.empty(), Optional.of(message(e)));
      }
    }

    private static String noPlace(RunDirectory run) {
      return run.path()
          + ": not asked, since "
          + ServedRuns.MOST_NETWORKS
          + " networks are loaded, which is the most; name fewer runs";
    }
  }

  /** A run that was not looked at. */
  static ServedRun unseen(String id, String name, Path path) {
    return new ServedRun(id, name, path, false, Curves.NONE, BestWeights.NONE);
  }

  /**
   * Returns the run as it is now; what did not change is not read again.
   *
   * @param loader loads its network; nothing where there is no place for one
   */
  ServedRun refreshed(Optional<NetworkLoader> loader) {
    if (!Files.isDirectory(path)) {
      return new ServedRun(id, name, path, false, curves.refreshed(path), weights);
    }
    RunDirectory run = new RunDirectory(path);
    return new ServedRun(
        id,
        name,
        path,
        RunLock.isHeld(run),
        curves.refreshed(run.metrics()),
        weights.refreshed(run, loader));
  }

  /** Whether it can be asked. */
  boolean hasNetwork() {
    return weights.network.isPresent();
  }

  /** Says what is wrong with it, a line each. */
  List<String> problems() {
    return Stream.of(curves.problem, weights.problem).flatMap(Optional::stream).toList();
  }

  private static String message(Throwable failure) {
    return failure instanceof InputException
        ? failure.getMessage()
        : "cannot be read: " + Excerpt.ofSentence(failure.toString());
  }
}
