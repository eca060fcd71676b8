package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;

class NetworkFileTest {
  private static final List<EncodedReview> REVIEWS =
      List.of(
          Networks.review(Sentiment.POSITIVE, 2, 3, 4), Networks.review(Sentiment.NEGATIVE, 8, 7));

  private static final Experiment LSTM = Networks.tiny(Cell.LSTM, Padding.MASKED);

  @TempDir private Path folder;

  private static ComputationGraph trained(Experiment experiment) {
    ComputationGraph network = NetworkFactory.create(experiment);
    network.fit(NetworkInput.of(experiment).batches(REVIEWS).next());
    return network;
  }

  @ParameterizedTest
  @EnumSource
  void aNetworkThatWasWrittenAndReadSaysTheSameToTheBit(Cell cell) throws IOException {
    Experiment experiment = Networks.tiny(cell, Padding.MASKED);
    NetworkInput input = NetworkInput.of(experiment);
    ComputationGraph network = trained(experiment);
    Path file = folder.resolve("network.zip");

    NetworkFile.write(file, network);
    ComputationGraph read = NetworkFile.read(file, experiment);

    assertThat(new Classifier(read, input).probabilities(REVIEWS))
        .containsExactly(new Classifier(network, input).probabilities(REVIEWS));
    assertThat(read.params()).isEqualTo(network.params());
  }

  @ParameterizedTest
  @EnumSource
  void deeplearning4jReadsTheFileToo(Cell cell) throws IOException {
    Experiment experiment = Networks.tiny(cell, Padding.MASKED);
    ComputationGraph network = trained(experiment);
    Path file = folder.resolve("network.zip");
    NetworkFile.writeCheckpoint(file, network, new byte[0]);

    ComputationGraph read = ModelSerializer.restoreComputationGraph(file.toFile(), true);

    assertThat(read.params()).isEqualTo(network.params());
    assertThat(read.getUpdater().getStateViewArray())
        .isEqualTo(network.getUpdater().getStateViewArray());
  }

  @Test
  void theSameNetworkGivesTheSameBytes() throws IOException {
    ComputationGraph network = trained(LSTM);
    NetworkFile.writeCheckpoint(folder.resolve("a.zip"), network, new byte[] {1});
    NetworkFile.writeCheckpoint(folder.resolve("b.zip"), trained(LSTM), new byte[] {1});

    assertThat(folder.resolve("a.zip")).hasSameBinaryContentAs(folder.resolve("b.zip"));
  }

  @Test
  void aCheckpointRestoresTheWeightsAndTheOptimizersState() throws IOException {
    ComputationGraph network = trained(LSTM);
    Path file = folder.resolve("checkpoint.zip");
    byte[] training = "how far it is".getBytes(StandardCharsets.UTF_8);
    NetworkFile.writeCheckpoint(file, network, training);

    ComputationGraph other = NetworkFactory.create(LSTM);
    NetworkFile.restore(file, other);

    assertThat(NetworkFile.readTraining(file)).isEqualTo(training);
    assertThat(other.params()).isEqualTo(network.params());
    assertThat(other.getUpdater().getStateViewArray())
        .isEqualTo(network.getUpdater().getStateViewArray());
  }

  @Test
  void aCheckpointThatIsCutOffAnywhereLeavesTheNetworkAsItWas() throws IOException {
    Path file = folder.resolve("checkpoint.zip");
    NetworkFile.writeCheckpoint(file, trained(LSTM), new byte[] {1});
    byte[] whole = Files.readAllBytes(file);
    // Behind the last entry is only the list of the entries, which nothing depends on.
    int end = new String(whole, StandardCharsets.ISO_8859_1).indexOf("PK\1\2");
    ComputationGraph network = NetworkFactory.create(LSTM);
    INDArray drawn = network.params().dup();

    for (int length = 0; length < end; length += 97) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> NetworkFile.restore(file, network))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("checkpoint.zip: ");
    }
    assertThat(network.params()).isEqualTo(drawn);
    assertThat(network.getUpdater().getStateViewArray().maxNumber().floatValue()).isZero();
  }

  @Test
  void theWeightsOfAnotherExperimentAreRefused() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, trained(LSTM));

    assertThatThrownBy(() -> NetworkFile.read(file, Networks.tiny(Cell.SIMPLE, Padding.MASKED)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("weights, where its experiment makes");
  }

  @Test
  void aWeightThatIsNotANumberIsRefused() throws IOException {
    Path file = folder.resolve("best.zip");
    ComputationGraph network = trained(LSTM);
    network.params().putScalar(3, Float.NaN);
    NetworkFile.write(file, network);

    assertThatThrownBy(() -> NetworkFile.read(file, LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: damaged");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> NetworkFile.read(folder.resolve("best.zip"), LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: no such file");
  }

  @Test
  void aFileThatIsNoNetworkIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("best.zip"), "not a network");

    assertThatThrownBy(() -> NetworkFile.read(file, LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: damaged, or not the network");
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, trained(LSTM));
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> NetworkFile.read(file, LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: damaged, or not the network");
  }

  @Test
  void aFileWithAChangedByteAmongTheWeightsIsNamed() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, trained(LSTM));
    byte[] bytes = Files.readAllBytes(file);
    int weights = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("coefficients.bin");
    bytes[weights + 200] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> NetworkFile.read(file, LSTM)).isInstanceOf(InputException.class);
  }
}
