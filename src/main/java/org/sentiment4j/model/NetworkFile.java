package org.sentiment4j.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;

/**
 * A network as a file, in Deeplearning4j's own form (a zip of configuration, weights and updater
 * state).
 */
public final class NetworkFile {
  private NetworkFile() {}

  /**
   * Writes {@code network}; the file is whole or not there.
   *
   * @param withUpdater whether the optimizer's state goes with it, to train on
   */
  public static void write(Path file, ComputationGraph network, boolean withUpdater)
      throws IOException {
    AtomicFile.write(file, out -> ModelSerializer.writeModel(network, out, withUpdater));
  }

  /**
   * Reads a network to be asked, not trained on.
   *
   * @throws InputException where the file is missing or is not a network
   */
  public static ComputationGraph read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new InputException(
          file
              + ": no such file; the run has no weights, perhaps it was stopped in its first epoch");
    }
    try {
      return ModelSerializer.restoreComputationGraph(file.toFile(), false);
    } catch (IOException | RuntimeException e) {
      if (String.valueOf(e.getMessage()).contains("MultiLayerNetwork")) {
        throw new InputException(
            file + ": saved by a version before networks were graphs; train it again", e);
      }
      throw new InputException(
          file + ": not a network that this version can read: " + e.getMessage(), e);
    }
  }
}
