package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.model.Networks.numbers;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import org.apache.commons.math3.stat.descriptive.moment.StandardDeviation;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;

class PyTorchWeightsTest {
  private static final int HIDDEN = 100;
  private static final double LIMIT = 1 / Math.sqrt(HIDDEN);
  private static final double ROUNDING = 1e-7;

  private static ComputationGraph network(Cell cell) {
    return Networks.ofSize(cell, Initialisation.PYTORCH, 2_000, 20, HIDDEN);
  }

  private static double farthest(double[] weights) {
    DoubleSummaryStatistics all = Arrays.stream(weights).summaryStatistics();
    return Math.max(all.getMax(), -all.getMin());
  }

  @Test
  void theEmbeddingIsStandardNormal() {
    double[] embedding = numbers(network(Cell.LSTM), Networks.EMBEDDING);

    assertThat(Arrays.stream(embedding).average().orElseThrow()).isCloseTo(0, within(0.02));
    assertThat(new StandardDeviation().evaluate(embedding)).isCloseTo(1, within(0.02));
    assertThat(farthest(embedding)).isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void allOtherWeightsFillPlusMinusOneOverTheRootOfTheHiddenSize(Cell cell) {
    ComputationGraph network = network(cell);

    assertThat(farthest(numbers(network, Networks.INPUT)))
        .isBetween(0.97 * LIMIT, LIMIT + ROUNDING);
    assertThat(farthest(numbers(network, Networks.RECURRENT)))
        .isBetween(0.97 * LIMIT, LIMIT + ROUNDING);
    assertThat(farthest(numbers(network, Networks.DENSE))).isBetween(0.9 * LIMIT, LIMIT + ROUNDING);
  }

  @ParameterizedTest
  @EnumSource
  void theRecurrentBiasIsASumOfTwo(Cell cell) {
    double[] bias = numbers(network(cell), Networks.RECURRENT_BIAS);

    if (cell == Cell.GRU) {
      // The candidate's two are apart.
      assertThat(bias).hasSize(4 * HIDDEN);
      assertThat(farthest(Arrays.copyOfRange(bias, 2 * HIDDEN, 4 * HIDDEN)))
          .isGreaterThan(0.9 * LIMIT)
          .isLessThan(LIMIT);
      bias = Arrays.copyOf(bias, 2 * HIDDEN);
    }
    assertThat(farthest(bias)).isGreaterThan(1.1 * LIMIT).isLessThan(2 * LIMIT);
    // Twice the same number would have a deviation of 2 / sqrt(3).
    assertThat(new StandardDeviation().evaluate(bias) / LIMIT)
        .isCloseTo(Math.sqrt(2.0 / 3), within(0.15));
  }

  @Test
  void theForgetGatesBiasIsLikeTheOthers() {
    double[] bias = numbers(network(Cell.LSTM), Networks.RECURRENT_BIAS);

    assertThat(Arrays.stream(bias, HIDDEN, 2 * HIDDEN).average().orElseThrow())
        .isCloseTo(0, within(0.5 * LIMIT));
  }

  @Test
  void theDenseBiasIsWithinTheLimitAndNotZero() {
    assertThat(numbers(network(Cell.SIMPLE), Networks.DENSE_BIAS)[0])
        .isBetween(-LIMIT, LIMIT)
        .isNotZero();
  }
}
