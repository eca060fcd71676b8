package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.model.Networks.numbers;

import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Cell;
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

  @Test
  void matricesOfTheSameShapeAreDifferentDraws() {
    ComputationGraph network = network(Cell.LSTM, "pytorch", 7);

    assertThat(numbers(network, Networks.RECURRENT))
        .hasSameSizeAs(numbers(network, Networks.INPUT))
        .doesNotContain(numbers(network, Networks.INPUT));
  }
}
