package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.model.Networks.matrix;
import static org.sentiment4j.model.Networks.numbers;

import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;

class KerasWeightsTest {
  private static final double ROUNDING = 1e-7;

  private static ComputationGraph network(Cell cell, int embedding, int hidden) {
    return Networks.ofSize(cell, Initialisation.KERAS, 500, embedding, hidden);
  }

  private static void assertFills(double[] weights, double limit) {
    DoubleSummaryStatistics all = Arrays.stream(weights).summaryStatistics();
    assertThat(all.getMax()).isBetween(0.97 * limit, limit + ROUNDING);
    assertThat(all.getMin()).isBetween(-limit - ROUNDING, -0.97 * limit);
    assertThat(all.getAverage()).isCloseTo(0, within(0.1 * limit));
  }

  /** The products of every two rows. */
  private static void assertOrthonormal(double[][] rows) {
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows.length; j++) {
        double product = 0;
        for (int k = 0; k < rows[i].length; k++) {
          product += rows[i][k] * rows[j][k];
        }
        assertThat(product).as("row %d x row %d", i, j).isCloseTo(i == j ? 1 : 0, within(1e-5));
      }
    }
  }

  private static double[][] transposed(double[][] matrix) {
    double[][] columns = new double[matrix[0].length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < columns.length; j++) {
        columns[j][i] = matrix[i][j];
      }
    }
    return columns;
  }

  @Test
  void theEmbeddingFillsPlusMinusOneTwentieth() {
    assertFills(numbers(network(Cell.LSTM, 32, 32), Networks.EMBEDDING), 0.05);
  }

  @ParameterizedTest
  @CsvSource({"SIMPLE,1,32,32", "LSTM,4,32,32", "SIMPLE,1,20,9", "LSTM,4,20,9", "LSTM,4,9,20"})
  void theFansOfTheInputWeightsAreTheSidesOfTheMatrixOverAllGates(
      Cell cell, int gates, int embedding, int hidden) {
    assertFills(
        numbers(network(cell, embedding, hidden), Networks.INPUT),
        Math.sqrt(6.0 / (embedding + gates * hidden)));
  }

  @Test
  void theDenseWeightsAreOfGlorotToo() {
    assertFills(numbers(network(Cell.LSTM, 4, 300), Networks.DENSE), Math.sqrt(6.0 / 301));
  }

  @ParameterizedTest
  @CsvSource({"SIMPLE,32", "LSTM,32", "SIMPLE,7", "LSTM,7", "SIMPLE,1", "LSTM,1"})
  void theRecurrentWeightsAreOneMatrixOfOrthonormalRowsOverAllGates(Cell cell, int hidden) {
    double[][] weights = matrix(network(cell, 3, hidden), Networks.RECURRENT);

    assertThat(weights).hasDimensions(hidden, cell == Cell.LSTM ? 4 * hidden : hidden);
    assertOrthonormal(weights);
  }

  @Test
  void theRecurrentWeightsOfASimpleCellAreOrthogonal() {
    assertOrthonormal(transposed(matrix(network(Cell.SIMPLE, 3, 32), Networks.RECURRENT)));
  }

  @Test
  void aMatrixThatIsTallerThanWideHasOrthonormalColumns() {
    double[][] tall = new OrthogonalWeights(0).draw(9, 4, new Random(1));

    assertThat(tall).hasDimensions(9, 4);
    assertOrthonormal(transposed(tall));
  }

  @Test
  void bothSignsOfAnOrthogonalMatrixOccur() {
    assertThat(new Random(1).longs(50))
        .extracting(seed -> Math.round(new OrthogonalWeights(0).draw(1, 1, new Random(seed))[0][0]))
        .containsOnly(1L, -1L);
  }

  @Test
  void theForgetGateHasABiasOf1AndAllOtherBiasesAreZero() {
    ComputationGraph lstm = network(Cell.LSTM, 2, 3);

    // Column blocks: candidate, forget gate, output gate, input gate.
    assertThat(numbers(lstm, Networks.RECURRENT_BIAS))
        .containsExactly(0, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0);
    assertThat(numbers(lstm, Networks.DENSE_BIAS)).containsExactly(0);
    assertThat(numbers(network(Cell.SIMPLE, 2, 3), Networks.RECURRENT_BIAS))
        .containsExactly(0, 0, 0);
  }
}
