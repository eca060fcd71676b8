package org.sentiment4j.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipException;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;

/**
 * A network as a file, in the form of Deeplearning4j's {@code ModelSerializer}: a zip of
 * configuration and weights; in a checkpoint also of the optimizer's state, and of how far the
 * training is. The same network gives the same bytes.
 *
 * <p>Only numbers are read back: the network itself is built from its experiment, so that nothing
 * in a file decides which classes are loaded.
 */
public final class NetworkFile {
  private static final String CONFIGURATION = "configuration.json";
  private static final String TRAINING = "training.json";
  private static final String WEIGHTS = "coefficients.bin";
  private static final String UPDATER = "updaterState.bin";

  /** What the configuration of a graph has, and that of Deeplearning4j's other networks has not. */
  private static final String MARK_OF_A_GRAPH = "\"networkInputs\"";

  private NetworkFile() {}

  /** Writes {@code network}, to be asked; the file is whole or not there. */
  public static void write(Path file, ComputationGraph network) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          try (ZipParts.Writer zip = new ZipParts.Writer(out)) {
            addConfiguration(zip, network);
            add(zip, WEIGHTS, network.params());
          }
        });
  }

  /**
   * Writes {@code network}, to be trained on; the file is whole or not there.
   *
   * @param training how far its training is
   */
  public static void writeCheckpoint(Path file, ComputationGraph network, byte[] training)
      throws IOException {
    AtomicFile.write(
        file,
        out -> {
          try (ZipParts.Writer zip = new ZipParts.Writer(out)) {
            addConfiguration(zip, network);
            zip.add(TRAINING, entry -> entry.write(training));
            add(zip, WEIGHTS, network.params());
            add(zip, UPDATER, updaterState(network));
          }
        });
  }

  private static void addConfiguration(ZipParts.Writer zip, ComputationGraph network)
      throws IOException {
    byte[] json = network.getConfiguration().toJson().getBytes(StandardCharsets.UTF_8);
    zip.add(CONFIGURATION, entry -> entry.write(json));
  }

  private static void add(ZipParts.Writer zip, String name, INDArray array) throws IOException {
    zip.add(name, entry -> SavedArray.write(entry, array));
  }

  private static INDArray updaterState(ComputationGraph network) {
    return network.getUpdater().getStateViewArray();
  }

  /**
   * Reads a network to be asked.
   *
   * @param experiment what it was made from
   * @throws InputException where the file is missing, damaged, or not a network of {@code
   *     experiment}
   */
  public static ComputationGraph read(Path file, Experiment experiment) throws IOException {
    return read(
        file,
        zip -> {
          checkConfiguration(zip);
          // First of all they are counted: whatever the experiment says, it takes no more memory.
          INDArray weights = vector(zip, WEIGHTS, NetworkFactory.parameters(experiment));
          ComputationGraph network = NetworkFactory.create(experiment);
          network.setParams(weights);
          return network;
        });
  }

  /**
   * Reads how far a checkpoint's training is.
   *
   * @throws InputException where the file is missing, or damaged up to there
   */
  public static byte[] readTraining(Path file) throws IOException {
    return read(
        file,
        zip -> {
          checkConfiguration(zip);
          return zip.nextText(TRAINING);
        });
  }

  /**
   * Puts a checkpoint's weights and optimizer's state into {@code network}, which is as it was if
   * that fails.
   *
   * @throws InputException where the file is missing, damaged, or another network's
   */
  public static void restore(Path file, ComputationGraph network) throws IOException {
    read(
        file,
        zip -> {
          checkConfiguration(zip);
          zip.nextText(TRAINING);
          INDArray state = updaterState(network);
          INDArray weights = vector(zip, WEIGHTS, network.numParams());
          state.assign(vector(zip, UPDATER, state.length()));
          network.setParams(weights);
          return network;
        });
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(ZipParts.Reader zip) throws IOException;
  }

  private static <T> T read(Path file, Reading<T> reading) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException(
          file
              + ": no such file; the run has no weights, perhaps it was stopped in its first epoch");
    }
    BoundedFile.check(file);
    try (ZipParts.Reader zip = new ZipParts.Reader(file)) {
      return reading.from(zip);
    } catch (IOException | IllegalArgumentException e) {
      // A zip with a name that is no text is an illegal argument.
      throw new InputException(
          file
              + ": damaged, or not the network of its run: "
              + Excerpt.ofSentence(String.valueOf(e.getMessage())),
          e);
    }
  }

  private static void checkConfiguration(ZipParts.Reader zip) throws IOException {
    String json = new String(zip.nextText(CONFIGURATION), StandardCharsets.UTF_8);
    if (!json.contains(MARK_OF_A_GRAPH)) {
      throw new ZipException("saved by a version before networks were graphs; train it again");
    }
  }

  private static INDArray vector(ZipParts.Reader zip, String name, long count) throws IOException {
    return Nd4j.createFromArray(SavedArray.read(zip.next(name), count)).reshape(1, count);
  }
}
