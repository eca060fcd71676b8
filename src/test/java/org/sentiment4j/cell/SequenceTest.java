package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SequenceTest {
  private final Random random = new Random(1990);
  private final RecurrentCell cell = new LstmCell(2, 3);

  @Test
  void eachStepStartsFromTheStateOfTheOneBefore() {
    cell.weights().fill(random::nextGaussian);
    double[][] x = Cells.randomMatrix(3, 2, random);
    Sequence sequence = new Sequence(cell, x);
    assertThat(sequence.steps()).hasSize(3);
    assertThat(sequence.steps().get(0).previous().h()).containsOnly(0);
    assertThat(sequence.steps().get(2).previous()).isSameAs(sequence.steps().get(1).state());
    assertThat(sequence.h()[2]).isSameAs(sequence.steps().get(2).state().h());
  }

  @Test
  void aSequenceOfNoStepsHasNoOutputsAndNoGradients() {
    Sequence sequence = new Sequence(cell, new double[0][]);
    assertThat(sequence.h()).isEmpty();
    assertThat(sequence.backward(new double[0][], cell.weights().zeros())).isEmpty();
  }

  @Test
  void theGradientsGivenAreLeftAsTheyAre() {
    double[][] dh = {{1, 2, 3}, {4, 5, 6}};
    new Sequence(cell, new double[2][2]).backward(dh, cell.weights().zeros());
    assertThat(dh).isDeepEqualTo(new double[][] {{1, 2, 3}, {4, 5, 6}});
  }

  @Test
  void everyStepNeedsItsGradient() {
    Sequence sequence = new Sequence(cell, new double[2][2]);
    assertThatThrownBy(() -> sequence.backward(new double[1][3], cell.weights().zeros()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("1 gradients for 2 steps");
    assertThatThrownBy(() -> sequence.backward(new double[2][4], cell.weights().zeros()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
