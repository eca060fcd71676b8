package org.sentiment4j.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.sentiment4j.config.Cell;

class FlopCountTest {

  /** In a step, W [2, 3] x and R [2, 2] h' are 10 multiplications and 10 additions. */
  @Test
  void aPlainCellHasOneProductOfEachMatrixInAStep() {
    long dense = 7 * (2 + 2);

    assertThat(FlopCount.forward(Cell.SIMPLE, 3, 2, 7, 100)).isEqualTo(100 * (10 + 10) + dense);
  }

  @Test
  void anLstmHasFourTimesThatInTheRecurrentLayer() {
    assertThat(FlopCount.forward(Cell.LSTM, 3, 2, 1, 100)).isEqualTo(100 * 4 * (10 + 10) + 4);
  }

  @Test
  void trainingIsThreeTimesTheForwardPass() {
    assertThat(FlopCount.training(Cell.LSTM, 3, 2, 1, 100)).isEqualTo(3 * (100 * 80 + 4));
  }

  @Test
  void largeNetworksDoNotOverflow() {
    assertThat(FlopCount.forward(Cell.LSTM, 8192, 8192, 1, 500))
        .isEqualTo(2L * 4 * 8192 * 16384 * 500 + 2 * 8192);
  }
}
