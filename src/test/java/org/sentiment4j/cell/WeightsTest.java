package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WeightsTest {
  private final Weights weights = new GruCell(3, 2).weights();

  @Test
  void theLetterSaysTheShape() {
    assertThat(weights.names())
        .containsExactly("W_r", "R_r", "b_r", "W_z", "R_z", "b_z", "W_n", "R_n", "b_n", "c_n");
    assertThat(weights.matrix("W_r")).hasDimensions(2, 3);
    assertThat(weights.matrix("R_r")).hasDimensions(2, 2);
    assertThat(weights.vector("c_n")).hasSize(2);
  }

  @Test
  void setCopiesTheValues() {
    double[][] values = {{1, 2, 3}, {4, 5, 6}};
    weights.set("W_n", values);
    values[0][0] = 7;
    assertThat(weights.matrix("W_n")).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
  }

  @Test
  void weightsOfAnotherShapeAreRefused() {
    assertThatThrownBy(() -> weights.set("W_n", new double[3][3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("W_n has 2 rows, not 3");
    assertThatThrownBy(() -> weights.set("W_n", new double[2][2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector of length 2 where 3 is needed");
  }

  @Test
  void unknownWeightsAreRefusedByName() {
    assertThatThrownBy(() -> weights.matrix("W_f"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("no weights W_f among [W_r, ");
    assertThatThrownBy(() -> weights.vector("W_r"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("W_r is a matrix");
  }

  @Test
  void aCellHasAtLeastOneInputAndOneUnit() {
    assertThatThrownBy(() -> new SimpleCell(0, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SimpleCell(1, 0)).isInstanceOf(IllegalArgumentException.class);
  }
}
