package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The gradients of the states against what the loss does where a state is nudged. */
class SequenceGradientTest {
  private static final int STEPS = 6;
  private static final int IN = 3;
  private static final int HIDDEN = 4;
  private static final double NUDGE = 1e-5;

  private final Random random = new Random(1991);
  private final double[][] x = Cells.randomMatrix(STEPS, IN, random);
  private final double[][] dh = Cells.randomMatrix(STEPS, HIDDEN, random);

  static Stream<RecurrentCell> cells() {
    return Cells.randomOfEachKind(IN, HIDDEN, new Random(1990));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theGradientOfAnOutputIsTheSlopeOfTheLossWithTheMemoryAsItWas(RecurrentCell cell) {
    Sequence sequence = new Sequence(cell, x);
    SequenceGradient gradient = sequence.backwardWithStates(dh, cell.weights().zeros());

    assertThat(gradient.states()).hasSize(STEPS);
    for (int t = 0; t < STEPS; t++) {
      State state = sequence.steps().get(t).state();
      for (int k = 0; k < HIDDEN; k++) {
        int step = t;
        int unit = k;
        assertSlope(
            gradient.states().get(t).h()[k],
            nudge -> loss(cell, step, new State(nudged(state.h(), unit, nudge), state.c())));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void theGradientOfAMemoryIsTheSlopeOfTheLossWithTheOutputThatFollowsFromIt(RecurrentCell cell) {
    Sequence sequence = new Sequence(cell, x);
    SequenceGradient gradient = sequence.backwardWithStates(dh, cell.weights().zeros());

    for (int t = 0; t < STEPS; t++) {
      Step step = sequence.steps().get(t);
      assertThat(gradient.states().get(t).c()).hasSameSizeAs(step.state().c());
      for (int k = 0; k < step.state().c().length; k++) {
        int time = t;
        int unit = k;
        assertSlope(
            gradient.states().get(t).c()[k],
            nudge -> {
              double[] c = nudged(step.state().c(), unit, nudge);
              return loss(cell, time, new State(output(cell, step, c), c));
            });
      }
    }
  }

  private static void assertSlope(double gradient, DoubleUnaryOperator loss) {
    double slope = (loss.applyAsDouble(NUDGE) - loss.applyAsDouble(-NUDGE)) / (2 * NUDGE);
    assertThat(gradient).isCloseTo(slope, within(1e-8));
  }

  private static double[] nudged(double[] values, int index, double nudge) {
    double[] copy = values.clone();
    copy[index] += nudge;
    return copy;
  }

  /** The part of the loss that comes from {@code step} on, which ends with {@code state}. */
  private double loss(RecurrentCell cell, int step, State state) {
    State now = state;
    double loss = 0;
    for (int t = step; t < STEPS; t++) {
      now = t == step ? now : cell.forward(x[t], now).state();
      for (int k = 0; k < HIDDEN; k++) {
        loss += now.h()[k] * dh[t][k];
      }
    }
    return loss;
  }

  /** h = o tanh(c) for another c; with peepholes o is another, too. */
  private static double[] output(RecurrentCell cell, Step step, double[] c) {
    double[] h = new double[HIDDEN];
    for (int k = 0; k < HIDDEN; k++) {
      double o = step.gate("o")[k];
      if (cell instanceof PeepholeLstmCell) {
        double change = cell.weights().vector("p_o")[k] * (c[k] - step.state().c()[k]);
        o = 1 / (1 + Math.exp(-Math.log(o / (1 - o)) - change));
      }
      h[k] = o * Math.tanh(c[k]);
    }
    return h;
  }
}
