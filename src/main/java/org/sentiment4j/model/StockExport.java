package org.sentiment4j.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.text.Vocabulary;

/**
 * A saved network as a zip that Deeplearning4j reads without this program. What the two say of the
 * same reviews was compared.
 */
public final class StockExport {
  /** The number of reviews that both networks are asked about. */
  public static final int REVIEWS = 64;

  /** The difference between two probabilities beyond which it is not rounding. */
  private static final float LARGEST_DIFFERENCE = 1e-4f;

  /** Asked at once; Deeplearning4j's own layers need more memory than ours. */
  private static final int BATCH = 16;

  private static final long SEED = 42;

  private final byte[] zip;
  private final NetworkInput input;
  private final float largestDifference;

  private StockExport(byte[] zip, NetworkInput input, float largestDifference) {
    this.zip = zip;
    this.input = input;
    this.largestDifference = largestDifference;
  }

  /**
   * Checks that a network can be exported.
   *
   * @throws InputException where Deeplearning4j's own layers cannot express it
   */
  public static void check(Experiment experiment) {
    StockNetwork.experiment(experiment);
  }

  /**
   * Exports a saved network.
   *
   * @param experiment what the network was made from
   * @param network its file
   * @throws InputException where Deeplearning4j's own layers cannot express it, or the file is
   *     missing or not the network of {@code experiment}
   * @throws IllegalStateException where what was exported answers differently
   */
  public static StockExport of(Experiment experiment, Path network) throws IOException {
    ComputationGraph own = NetworkFile.read(network, experiment);
    byte[] zip = zip(StockNetwork.of(experiment, own));
    ComputationGraph exported =
        ModelSerializer.restoreComputationGraph(new ByteArrayInputStream(zip));
    NetworkInput input = inBatches(NetworkInput.of(StockNetwork.experiment(experiment)));
    float difference =
        largestDifference(
            new Classifier(own, inBatches(NetworkInput.of(experiment))),
            new Classifier(exported, input),
            reviews(experiment.data().vocabulary(), experiment.data().length()));
    // Not the other way round: NaN is no agreement.
    if (!(difference <= LARGEST_DIFFERENCE)) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%s: the exported network says something else, by up to %.1e on %d random reviews;"
                  + " nothing was written",
              network,
              difference,
              REVIEWS));
    }
    return new StockExport(zip, input, difference);
  }

  private static byte[] zip(ComputationGraph network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelSerializer.writeModel(network, bytes, false);
    return bytes.toByteArray();
  }

  private static NetworkInput inBatches(NetworkInput input) {
    return new NetworkInput(input.length(), input.form(), BATCH);
  }

  /** Reviews of random words: a single one, as many as are read, and more. */
  private static List<EncodedReview> reviews(int vocabulary, int length) {
    Random random = new Random(SEED);
    return IntStream.range(0, REVIEWS)
        .map(i -> i == 0 ? length : i == 1 ? length + 1 : 1 + random.nextInt(length))
        .mapToObj(words -> random.ints(words, Vocabulary.UNKNOWN, vocabulary).toArray())
        .map(words -> new EncodedReview("random", Sentiment.POSITIVE, words))
        .toList();
  }

  /** NaN where one of them says NaN. */
  private static float largestDifference(
      Classifier one, Classifier other, List<EncodedReview> reviews) {
    float[] said = one.probabilities(reviews);
    float[] alsoSaid = other.probabilities(reviews);
    float largest = 0;
    for (int i = 0; i < said.length; i++) {
      largest = Math.max(largest, Math.abs(said[i] - alsoSaid[i]));
    }
    return largest;
  }

  /**
   * Writes the zip; the file is whole or not there.
   *
   * @throws InputException where it cannot be written there
   */
  public void write(Path file) {
    try {
      AtomicFile.write(file, out -> out.write(zip));
    } catch (IOException e) {
      throw new InputException(e.getMessage() + "; name another file", e);
    }
  }

  /** How the exported network wants its reviews. */
  public NetworkInput input() {
    return input;
  }

  /** The largest difference between the two networks' probabilities of {@link #REVIEWS} reviews. */
  public float largestDifference() {
    return largestDifference;
  }
}
