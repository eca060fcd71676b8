package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitNormal;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** Networks, and their configurations, written and read back. */
class SavedNetworkTest {
  private static final DataSet FIRST = Networks.reviews(7, 6, 21);
  private static final DataSet SECOND = Networks.reviews(5, 9, 22);

  @TempDir Path folder;

  private static MultiLayerNetwork trained(CellKind cell) {
    MultiLayerNetwork network =
        Networks.networkWith(
            settings -> settings.updater(new Adam(0.01)).l2(0.01),
            Networks.embedding(Padding.LEARNED_SHARED),
            Networks.recurrent(cell, Padding.LEARNED_SHARED),
            Networks.dense(Networks.HIDDEN));
    network.fit(FIRST);
    return network;
  }

  private static void assertGoesOnAlike(MultiLayerNetwork restored, MultiLayerNetwork network) {
    assertThat(Networks.output(restored, SECOND)).isEqualTo(Networks.output(network, SECOND));
    network.fit(SECOND);
    restored.fit(SECOND);
    network.fit(FIRST);
    restored.fit(FIRST);
    assertSameBits(restored.params(), network.params());
  }

  private static void assertSameBits(INDArray actual, INDArray expected) {
    assertThat(Networks.values(actual)).containsExactly(Networks.values(expected));
  }

  @Test
  void everySettingSurvivesJsonAndYaml() {
    MultiLayerConfiguration configuration =
        Networks.network(
                Networks.embedding(Padding.LEARNED),
                Networks.recurrent(CellKind.COUPLED_LSTM, Networks.SIZE, Networks.HIDDEN)
                    .padding(Padding.LEARNED_SHARED)
                    .direction(Direction.REVERSE)
                    .outputs(Outputs.ALL)
                    .weightInitRecurrent(new WeightInitNormal())
                    .forgetGateBias(0.75)
                    .dropOut(0.5)
                    .l2(0.125)
                    .build(),
                new RnnOutputLayer.Builder(LossFunction.XENT)
                    .nIn(Networks.HIDDEN)
                    .nOut(1)
                    .activation(Activation.SIGMOID)
                    .build())
            .getLayerWiseConfigurations();

    for (MultiLayerConfiguration read :
        new MultiLayerConfiguration[] {
          MultiLayerConfiguration.fromJson(configuration.toJson()),
          MultiLayerConfiguration.fromYaml(configuration.toYaml())
        }) {
      assertThat(read).isEqualTo(configuration);
      assertThat(read.toJson()).isEqualTo(configuration.toJson());
      FusedRecurrent recurrent = (FusedRecurrent) read.getConf(1).getLayer();
      assertThat(recurrent.cell()).isEqualTo(CellKind.COUPLED_LSTM);
      assertThat(recurrent.padding()).isEqualTo(Padding.LEARNED_SHARED);
      assertThat(recurrent.direction()).isEqualTo(Direction.REVERSE);
      assertThat(recurrent.outputs()).isEqualTo(Outputs.ALL);
      assertThat(recurrent.weightInitRecurrent()).isEqualTo(new WeightInitNormal());
      assertThat(recurrent.forgetGateBias()).isEqualTo(0.75);
      FusedEmbedding embedding = (FusedEmbedding) read.getConf(0).getLayer();
      assertThat(embedding.padding()).isEqualTo(Padding.LEARNED);
    }
  }

  @Test
  void configurationsThatDifferInOneSettingAreNotEqual() {
    FusedRecurrent lstm = Networks.recurrent(CellKind.LSTM, 3, 4).build();

    assertThat(lstm).isEqualTo(Networks.recurrent(CellKind.LSTM, 3, 4).build());
    assertThat(lstm).hasSameHashCodeAs(Networks.recurrent(CellKind.LSTM, 3, 4).build());
    assertThat(lstm).isEqualTo(lstm.clone());
    for (FusedRecurrent.Builder other :
        new FusedRecurrent.Builder[] {
          Networks.recurrent(CellKind.PEEPHOLE_LSTM, 3, 4),
          Networks.recurrent(CellKind.LSTM, 3, 5),
          Networks.recurrent(CellKind.LSTM, 3, 4).padding(Padding.LEARNED),
          Networks.recurrent(CellKind.LSTM, 3, 4).direction(Direction.REVERSE),
          Networks.recurrent(CellKind.LSTM, 3, 4).outputs(Outputs.ALL),
          Networks.recurrent(CellKind.LSTM, 3, 4).forgetGateBias(1),
          Networks.recurrent(CellKind.LSTM, 3, 4).weightInitRecurrent(new WeightInitNormal())
        }) {
      assertThat(lstm).isNotEqualTo(other.build());
    }
    assertThat(Networks.embedding(Padding.MASKED))
        .isEqualTo(Networks.embedding(Padding.MASKED))
        .isNotEqualTo(Networks.embedding(Padding.LEARNED));
  }

  @ParameterizedTest
  @EnumSource
  void aRestoredNetworkAnswersAndTrainsOnAsIfItHadNeverBeenSaved(CellKind cell) throws IOException {
    MultiLayerNetwork network = trained(cell);
    ModelSerializer.writeModel(network, folder.resolve("network.zip").toFile(), true);

    assertGoesOnAlike(
        ModelSerializer.restoreMultiLayerNetwork(folder.resolve("network.zip").toFile(), true),
        network);
  }

  @Test
  void soDoesAClone() {
    MultiLayerNetwork network = trained(CellKind.GRU);

    assertGoesOnAlike(network.clone(), network);
  }

  @Test
  void soDoesAGraph() throws IOException {
    ComputationGraph graph = Graphs.twoDirections(CellKind.LSTM, Padding.LEARNED_SHARED);
    graph.fit(FIRST);
    ModelSerializer.writeModel(graph, folder.resolve("graph.zip").toFile(), true);

    ComputationGraph restored =
        ModelSerializer.restoreComputationGraph(folder.resolve("graph.zip").toFile(), true);

    assertThat(Graphs.output(restored, SECOND)).isEqualTo(Graphs.output(graph, SECOND));
    graph.fit(SECOND);
    restored.fit(SECOND);
    assertSameBits(restored.params(), graph.params());
  }

  /** To train on, Deeplearning4j would have to restore the list of its listeners too. */
  @Test
  void aNetworkFromJavaSerialisationAnswersAlike() throws IOException, ClassNotFoundException {
    MultiLayerNetwork network = trained(CellKind.LSTM);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(network);
    }

    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      MultiLayerNetwork restored = (MultiLayerNetwork) in.readObject();
      assertThat(Networks.output(restored, SECOND)).isEqualTo(Networks.output(network, SECOND));
    }
  }

  @Test
  void theConfigurationOfAGraphSurvivesJsonAndYaml() {
    ComputationGraphConfiguration configuration =
        Graphs.twoDirections(CellKind.GRU, Padding.MASKED).getConfiguration();

    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
    assertThat(ComputationGraphConfiguration.fromYaml(configuration.toYaml()))
        .isEqualTo(configuration);
  }
}
