package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.model.Networks.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Padding;

class WeightSeedTest {
  private static ComputationGraph network(Cell cell, String initialisation, long seed) {
    return NetworkFactory.create(
        Networks.tiny(
            cell,
            Padding.MASKED,
            "model.embedding=4",
            "model.initialisation=" + initialisation,
            "training.seed=" + seed));
  }

  @ParameterizedTest
  @CsvSource({"SIMPLE,keras", "LSTM,keras", "SIMPLE,pytorch", "LSTM,pytorch"})
  void theSameSeedGivesTheSameWeights(Cell cell, String initialisation) {
    ComputationGraph first = network(cell, initialisation, 7);
    Nd4j.getRandom().nextFloat();

    assertThat(network(cell, initialisation, 7).params()).isEqualTo(first.params());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keras", "pytorch"})
  void anotherSeedGivesOtherWeightsOfEveryKind(String initialisation) {
    ComputationGraph first = network(Cell.LSTM, initialisation, 7);
    ComputationGraph second = network(Cell.LSTM, initialisation, 8);

    for (String kind :
        new String[] {Networks.EMBEDDING, Networks.INPUT, Networks.RECURRENT, Networks.DENSE}) {
      assertThat(numbers(second, kind)).as(kind).doesNotContain(numbers(first, kind));
    }
  }

  /**
   * The second is the first with something more, which is to leave the biases of all others alone.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "model.cell=lstm; model.layers=2",
        "model.cell=lstm; model.pooling=mean",
        "model.head=4; model.head=4 model.dropout=0.3",
        "model.type=mlp model.hidden=4,4; model.type=mlp model.hidden=4,4 model.dropout=0.3",
        "model.type=mlp model.hidden=4,4; model.type=mlp model.hidden=4,4 model.block=normalised"
      })
  void aLayerMoreLeavesTheWeightsOfTheOthersAsTheyAre(String settings, String more) {
    Map<String, INDArray> before = created(settings).paramTable();
    Map<String, INDArray> after = created(more).paramTable();

    assertThat(after).containsAllEntriesOf(before);
  }

  private static ComputationGraph created(String settings) {
    List<String> all = new ArrayList<>(List.of(settings.split(" ", -1)));
    all.addAll(List.of("data.vocabulary=9", "model.initialisation=pytorch"));
    return NetworkFactory.create(ExperimentReader.standard(all));
  }

  @Test
  void noTwoLayersHaveTheSameWeights() {
    ComputationGraph network =
        created(
            "model.layers=3 model.bidirectional=true model.embedding=64 model.pooling=attention"
                + " model.head=32,32");
    List<float[]> weights =
        network.paramTable().entrySet().stream()
            .filter(entry -> !entry.getKey().endsWith("_b"))
            .map(entry -> entry.getValue().dup('c').data().asFloat())
            .toList();

    for (int i = 0; i < weights.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertThat(Arrays.copyOf(weights.get(i), 16))
            .isNotEqualTo(Arrays.copyOf(weights.get(j), 16));
      }
    }
  }

  /** PyTorch draws a dense layer within 1 / sqrt(inputs), and attention is two of them. */
  @ParameterizedTest
  @CsvSource({
    "pooling_W, 64",
    "pooling_b, 64",
    "pooling_v, 32",
    "head_1_W, 64",
    "head_1_b, 64",
    "dense_W, 100",
    "recurrent_backward_W, 32"
  })
  void everyLayerIsDrawnWithinItsOwnLimit(String parameter, int size) {
    ComputationGraph network =
        created("model.bidirectional=true model.pooling=attention model.head=100");
    double limit = 1 / Math.sqrt(size);
    double largest = network.getParam(parameter).amaxNumber().doubleValue();

    assertThat(largest).isBetween(0.8 * limit, limit + 1e-6);
  }

  @Test
  void matricesOfTheSameShapeAreDifferentDraws() {
    ComputationGraph network = network(Cell.LSTM, "pytorch", 7);

    assertThat(numbers(network, Networks.RECURRENT))
        .hasSameSizeAs(numbers(network, Networks.INPUT))
        .doesNotContain(numbers(network, Networks.INPUT));
  }
}
