package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Padding;

/** The layers in a graph. */
class GraphTest {
  private static final DataSet REVIEWS = Networks.reviews(10, 8, 31);

  @ParameterizedTest
  @EnumSource
  void aChainAnswersAndTrainsAsAMultiLayerNetwork(Padding padding) {
    MultiLayerNetwork network = Networks.classifier(CellKind.LSTM, padding);
    ComputationGraph graph = Graphs.classifier(CellKind.LSTM, padding);

    assertThat(Graphs.output(graph, REVIEWS)).isEqualTo(Networks.output(network, REVIEWS));
    for (int i = 0; i < 3; i++) {
      network.fit(REVIEWS);
      graph.fit(REVIEWS);
    }

    assertThat(Networks.values(graph.params())).containsExactly(Networks.values(network.params()));
  }

  @ParameterizedTest
  @EnumSource
  void twoDirectionsStandSideBySide(CellKind cell) {
    ComputationGraph graph = Graphs.twoDirections(cell, Padding.MASKED);
    INDArray both = graph.feedForward(new INDArray[] {REVIEWS.getFeatures()}, false).get("both");
    MultiLayerNetwork reverse =
        Networks.network(
            Networks.embedding(Padding.MASKED),
            Networks.second(cell, Padding.MASKED, Networks.SIZE, Direction.REVERSE));
    reverse.getLayer(0).setParams(graph.getLayer("embedding").params());
    reverse.getLayer(1).setParams(graph.getLayer("reverse").params());

    assertThat(
            both.get(
                NDArrayIndex.all(), NDArrayIndex.interval(Networks.HIDDEN, 2 * Networks.HIDDEN)))
        .isEqualTo(reverse.output(REVIEWS.getFeatures()));
  }

  @ParameterizedTest
  @EnumSource
  void twoDirectionsTrain(CellKind cell) {
    for (Padding padding : Padding.values()) {
      ComputationGraph graph = Graphs.twoDirections(cell, padding);
      double before = graph.score(REVIEWS);
      for (int i = 0; i < 30; i++) {
        graph.fit(REVIEWS);
      }

      assertThat(graph.score(REVIEWS)).isLessThan(before / 2);
    }
  }
}
