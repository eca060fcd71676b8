package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.config.Padding;

class NetworkFactoryTest {

  @ParameterizedTest
  @CsvSource({
    "SIMPLE,1,10000,32,32",
    "LSTM,4,10000,32,32",
    "SIMPLE,1,50,3,8",
    "LSTM,4,50,3,8",
    "SIMPLE,1,3,1,1",
    "LSTM,4,3,1,1"
  })
  void hasAsManyWeightsAsTheFormulasSay(
      Cell cell, int gates, int vocabulary, int embedding, int hidden) {
    ComputationGraph network =
        Networks.ofSize(cell, Initialisation.KERAS, vocabulary, embedding, hidden);

    assertThat(network.getLayer("embedding").numParams()).isEqualTo((long) vocabulary * embedding);
    assertThat(network.getLayer("recurrent").numParams())
        .isEqualTo((long) gates * hidden * (embedding + hidden + 1));
    assertThat(network.getLayer("dense").numParams()).isEqualTo(hidden + 1);
  }

  private static LayerTable table(String setting) {
    Experiment experiment = ExperimentReader.standard(List.of(setting));
    return LayerTable.of(NetworkFactory.create(experiment), experiment.data().length());
  }

  @Test
  void theRunningMeanOfRmsPropStartsAtZero() {
    Experiment experiment = ExperimentReader.standard(List.of("data.vocabulary=10"));
    assertThat(NetworkFactory.create(experiment).getUpdater().getStateViewArray().toFloatVector())
        .containsOnly(0f);
  }

  @Test
  void theEngineIsChosenOnceAndAChosenOneIsKept() {
    Experiment chosen = NetworkFactory.chooseEngine(ExperimentReader.standard(List.of()));
    assertThat(chosen.model().engine()).isEqualTo(Engine.FUSED);
    assertThat(NetworkFactory.chooseEngine(chosen)).isEqualTo(chosen);
  }

  @Test
  void theLayerTableHasTheKnownFiguresOfTheNotebooks() {
    LayerTable simple = table("model.cell=simple");
    LayerTable lstm = table("model.cell=lstm");

    assertThat(simple.rows())
        .extracting(LayerTable.Row::parameters)
        .containsExactly(320_000L, 2_080L, 33L);
    assertThat(lstm.rows())
        .extracting(LayerTable.Row::parameters)
        .containsExactly(320_000L, 8_320L, 33L);
    assertThat(lstm.rows())
        .extracting(LayerTable.Row::type)
        .containsExactly("FusedEmbedding", "FusedRecurrent LSTM", "OutputLayer");
    assertThat(lstm.rows())
        .extracting(LayerTable.Row::output)
        .containsExactly("[batch, 32, 500]", "[batch, 32]", "[batch, 1]");
    assertThat(lstm.parameters()).isEqualTo(328_353);
    assertThat(lstm.toString()).contains("328,353");
  }

  @Test
  void everyLayerIsTrainedByTheConfiguredOptimizer() {
    String[] adam = {
      "training.optimizer.type=adam",
      "training.optimizer.learningRate=0.02",
      "training.optimizer.beta1=0.8",
      "training.optimizer.beta2=0.98",
      "training.optimizer.epsilon=1e-5"
    };
    String[] rmsProp = {
      "training.optimizer.learningRate=0.03",
      "training.optimizer.decay=0.7",
      "training.optimizer.epsilon=1e-6"
    };

    assertThat(updaters(adam)).containsOnly(new Adam(0.02, 0.8, 0.98, 1e-5)).hasSize(3);
    assertThat(updaters(rmsProp)).containsOnly(new RmsProp(0.03, 0.7, 1e-6)).hasSize(3);
  }

  private static List<IUpdater> updaters(String... settings) {
    return Stream.of(
            NetworkFactory.create(Networks.tiny(Cell.LSTM, Padding.MASKED, settings)).getLayers())
        .map(layer -> ((BaseLayer) layer.conf().getLayer()).getIUpdater())
        .toList();
  }
}
