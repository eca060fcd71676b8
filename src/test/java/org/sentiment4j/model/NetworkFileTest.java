package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    NetworkFile.write(file, network, false);
    ComputationGraph read = NetworkFile.read(file);

    assertThat(new Classifier(read, input).probabilities(REVIEWS))
        .containsExactly(new Classifier(network, input).probabilities(REVIEWS));
    assertThat(read.params()).isEqualTo(network.params());
    assertThat(read.getConfiguration().toJson()).isEqualTo(network.getConfiguration().toJson());
  }

  @Test
  void theOptimizersStateGoesWithTheNetworkOnlyWhereItIsWanted() throws IOException {
    ComputationGraph network = trained(Networks.tiny(Cell.LSTM, Padding.MASKED));

    NetworkFile.write(folder.resolve("with.zip"), network, true);
    NetworkFile.write(folder.resolve("without.zip"), network, false);

    assertThat(names(folder.resolve("with.zip"))).contains("updaterState.bin");
    assertThat(names(folder.resolve("without.zip"))).doesNotContain("updaterState.bin");
  }

  private static List<String> names(Path file) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return zip.stream().map(Object::toString).toList();
    }
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> NetworkFile.read(folder.resolve("best.zip")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: no such file");
  }

  @Test
  void aFileThatIsNoNetworkIsNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("best.zip"), "not a network");

    assertThatThrownBy(() -> NetworkFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: not a network");
  }

  @Test
  void aFileThatWasCutOffIsNamed() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, trained(Networks.tiny(Cell.LSTM, Padding.MASKED)), false);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(() -> NetworkFile.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("best.zip: not a network");
  }

  @Test
  void aFileWithAChangedByteAmongTheWeightsIsNamed() throws IOException {
    Path file = folder.resolve("best.zip");
    NetworkFile.write(file, trained(Networks.tiny(Cell.LSTM, Padding.MASKED)), false);
    byte[] bytes = Files.readAllBytes(file);
    int weights = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("coefficients.bin");
    bytes[weights + 200] ^= 1;
    Files.write(file, bytes);

    assertThatThrownBy(() -> NetworkFile.read(file)).isInstanceOf(InputException.class);
  }
}
