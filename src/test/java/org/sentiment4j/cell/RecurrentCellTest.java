package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RecurrentCellTest {
  private static final int IN = 3;
  private static final int HIDDEN = 2;

  private final Random random = new Random(2000);

  static Stream<RecurrentCell> cells() {
    return Cells.randomOfEachKind(IN, HIDDEN, new Random(2014));
  }

  @Test
  void anLstmStepCanBeFollowedByHand() {
    RecurrentCell cell = new LstmCell(1, 1);
    cell.weights().vector("b_f")[0] = 1;
    cell.weights().matrix("W_g")[0][0] = 2;
    cell.weights().matrix("R_o")[0][0] = -3;

    double[] h = {0.5};
    double[] c = {4};
    Step step = cell.forward(new double[] {0.25}, new State(h, c));

    assertThat(step.gate("f")[0]).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-15));
    assertThat(step.gate("i")[0]).isEqualTo(0.5);
    assertThat(step.gate("o")[0]).isCloseTo(1 / (1 + Math.exp(1.5)), within(1e-15));
    assertThat(step.gate("g")[0]).isEqualTo(Math.tanh(0.5));
    assertThat(step.state().c()[0]).isEqualTo(step.gate("f")[0] * 4 + 0.5 * step.gate("g")[0]);
    assertThat(step.state().h()[0]).isEqualTo(step.gate("o")[0] * Math.tanh(step.state().c()[0]));
  }

  @Test
  void withoutPeepholesAPeepholeLstmIsAnLstm() {
    RecurrentCell peephole = new PeepholeLstmCell(IN, HIDDEN);
    RecurrentCell lstm = new LstmCell(IN, HIDDEN);
    lstm.weights().fill(random::nextGaussian);
    for (String name : lstm.weights().names()) {
      peephole.weights().set(name, lstm.weights().matrix(name));
    }
    assertSameOutputs(peephole, lstm);
  }

  @Test
  void aCoupledLstmIsAnLstmWhoseInputGateHasTheNegativeWeightsOfTheForgetGate() {
    RecurrentCell coupled = new CoupledLstmCell(IN, HIDDEN);
    RecurrentCell lstm = new LstmCell(IN, HIDDEN);
    coupled.weights().fill(random::nextGaussian);
    for (String name : coupled.weights().names()) {
      lstm.weights().set(name, coupled.weights().matrix(name));
    }
    for (String letter : new String[] {"W_", "R_", "b_"}) {
      double[][] forget = coupled.weights().matrix(letter + "f");
      double[][] input = lstm.weights().matrix(letter + "i");
      for (int row = 0; row < forget.length; row++) {
        for (int column = 0; column < forget[row].length; column++) {
          input[row][column] = -forget[row][column];
        }
      }
    }
    assertSameOutputs(coupled, lstm);
  }

  private void assertSameOutputs(RecurrentCell cell, RecurrentCell other) {
    double[][] x = Cells.randomMatrix(6, IN, random);
    Cells.assertClose("h", new Sequence(cell, x).h(), new Sequence(other, x).h(), 1e-14);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void aStepLeavesItsInputAsItWas(RecurrentCell cell) {
    double[] x = {1, 2, 3};
    State previous = Cells.randomState(cell, random);
    double[] h = previous.h().clone();
    double[] c = previous.c().clone();
    State dState = Cells.randomState(cell, random);
    double[] dh = dState.h().clone();

    cell.backward(cell.forward(x, previous), dState, cell.weights().zeros());

    assertThat(x).containsExactly(1, 2, 3);
    assertThat(previous.h()).containsExactly(h);
    assertThat(previous.c()).containsExactly(c);
    assertThat(dState.h()).containsExactly(dh);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void gradientsOfWeightsAreAddedToThoseThatAreThere(RecurrentCell cell) {
    Step step = cell.forward(new double[] {1, 2, 3}, Cells.randomState(cell, random));
    State dState = Cells.randomState(cell, random);
    Weights once = cell.weights().zeros();
    Weights twice = cell.weights().zeros();
    cell.backward(step, dState, once);
    cell.backward(step, dState, twice);
    cell.backward(step, dState, twice);
    for (String name : once.names()) {
      for (int row = 0; row < once.matrix(name).length; row++) {
        for (int column = 0; column < once.matrix(name)[row].length; column++) {
          assertThat(twice.matrix(name)[row][column]).isEqualTo(2 * once.matrix(name)[row][column]);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void whatIsNotANumberStaysSo(RecurrentCell cell) {
    Step step = cell.forward(new double[] {1, Double.NaN, 3}, cell.zeroState());
    assertThat(step.state().h()).containsOnly(Double.NaN);
  }

  @ParameterizedTest
  @MethodSource("cells")
  void anInputOrAStateOfAnotherLengthIsRefused(RecurrentCell cell) {
    State state = cell.zeroState();
    assertThatThrownBy(() -> cell.forward(new double[IN + 1], state))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a vector of length 4 where 3 is needed");
    assertThatThrownBy(() -> cell.forward(new double[IN], new State(new double[1], state.c())))
        .isInstanceOf(IllegalArgumentException.class);
    if (state.c().length > 0) {
      assertThatThrownBy(() -> cell.forward(new double[IN], new State(state.h())))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void gatesComeInTheOrderOfTheFormulas() {
    Step step = new LstmCell(1, 1).forward(new double[1], new LstmCell(1, 1).zeroState());
    assertThat(step.gates().keySet()).containsExactly("f", "i", "o", "g");
    assertThatThrownBy(() -> step.gate("z"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no gate z among [f, i, o, g]");
  }
}
