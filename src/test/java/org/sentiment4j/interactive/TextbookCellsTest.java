package org.sentiment4j.interactive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;

class TextbookCellsTest {

  private static DoubleStream values(Weights weights, String name) {
    return Arrays.stream(weights.matrix(name)).flatMapToDouble(Arrays::stream).map(Math::abs);
  }

  /**
   * As torch.nn.LSTM and its like begin: uniform within 1/√hidden, two biases beside each other.
   */
  @ParameterizedTest
  @EnumSource(Cell.class)
  void randomWeightsHaveTheRangeOfPyTorchs(Cell kind) {
    Weights weights = TextbookCells.random(kind, 4, 64, 1).weights();

    for (String name : weights.names()) {
      boolean sumOfTwo = name.startsWith("b_") && !name.equals("b_n");
      double limit = sumOfTwo ? 2 / 8.0 : 1 / 8.0;
      assertThat(values(weights, name).max().orElseThrow()).as(name).isBetween(0.7 * limit, limit);
    }
  }
}
