package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;

/**
 * The reviews that a run was trained on.
 *
 * @param run the run's directory
 * @param data what it says of them
 */
record TrainedOn(Path run, Provenance.Data data) {

  static TrainedOn read(RunDirectory run) throws IOException {
    return new TrainedOn(run.path(), Provenance.read(run.provenance()).data());
  }

  /**
   * Returns the reviews that the user named, else those that the run was trained on, else what is
   * in {@code data/}.
   */
  Path find(DataOptions options) throws IOException {
    Path trainedOn = Path.of(data.source());
    return !options.isGiven() && Files.exists(trainedOn) ? trainedOn : options.path();
  }

  /**
   * Returns what is wrong with reviews that are not the same.
   *
   * @param source where they are
   * @param hash the hash of what was read
   */
  Optional<String> misfit(Path source, String hash) {
    return hash.equals(data.hash())
        ? Optional.empty()
        : Optional.of(
            source
                + ": not the reviews that "
                + run
                + " was trained on ("
                + data.source()
                + "); name those with --data");
  }
}
