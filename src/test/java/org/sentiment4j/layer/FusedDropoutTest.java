package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;

class FusedDropoutTest {
  private static final int BATCH = 3;
  private static final int SIZE = 4;
  private static final int TIME = 50;

  /** A network whose loss is linear in what dropout leaves. */
  private static ComputationGraph graph() {
    ComputationGraph graph =
        new ComputationGraph(
            new NeuralNetConfiguration.Builder()
                .updater(new Sgd(1))
                .graphBuilder()
                .addInputs("x")
                .addVertex("dropout", new FusedDropout(0.4), "x")
                .addLayer(
                    "sum",
                    new RnnOutputLayer.Builder(LossFunction.MSE)
                        .nIn(SIZE)
                        .nOut(1)
                        .activation(Activation.IDENTITY)
                        .build(),
                    "dropout")
                .setOutputs("sum")
                .build());
    graph.init();
    return graph;
  }

  private static INDArray ones() {
    return Nd4j.ones(DataType.FLOAT, BATCH, SIZE, TIME);
  }

  private static INDArray dropped(ComputationGraph graph, long seed) {
    Nd4j.getRandom().setSeed(seed);
    return graph.feedForward(new INDArray[] {ones()}, true).get("dropout");
  }

  @Test
  void answersAreGivenWithoutDropout() {
    INDArray left = graph().feedForward(new INDArray[] {ones()}, false).get("dropout");

    assertThat(left).isEqualTo(ones());
  }

  @Test
  void whatIsDroppedDependsOnTheSeedAlone() {
    ComputationGraph graph = graph();
    INDArray first = dropped(graph, 5);
    Nd4j.getRandom().nextLong();

    assertThat(dropped(graph, 5)).isEqualTo(first);
    assertThat(dropped(graph(), 5)).isEqualTo(first);
    assertThat(dropped(graph, 6)).isNotEqualTo(first);
    assertThat(first.eq(0).castTo(DataType.FLOAT).meanNumber().doubleValue())
        .isCloseTo(0.4, within(0.1));
  }

  @Test
  void theGradientGoesThroughWhatWasKeptAlone() {
    ComputationGraph graph = graph();
    INDArray left = dropped(graph, 5).dup();
    FusedDropoutVertex vertex = (FusedDropoutVertex) graph.getVertex("dropout");
    vertex.setEpsilon(Nd4j.ones(DataType.FLOAT, BATCH, SIZE, TIME).muli(2));

    INDArray gradient = vertex.doBackward(false, LayerWorkspaceMgr.noWorkspaces()).getSecond()[0];

    assertThat(gradient).isEqualTo(left.mul(2));
  }

  @Test
  void theConfigurationSurvivesItsJson() {
    ComputationGraphConfiguration written = graph().getConfiguration();

    ComputationGraphConfiguration read = ComputationGraphConfiguration.fromJson(written.toJson());

    assertThat(read.getVertices().get("dropout"))
        .isEqualTo(new FusedDropout(0.4))
        .isEqualTo(written.getVertices().get("dropout").clone());
  }

  @ParameterizedTest
  @ValueSource(doubles = {-0.1, 1, Double.NaN})
  void whatIsNoProbabilityIsRefused(double probability) {
    assertThatThrownBy(() -> new FusedDropout(probability))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("probability");
  }
}
