package org.sentiment4j.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One step backwards against central differences of one step forward. */
class GradientCheckTest {
  private static final int IN = 3;
  private static final int HIDDEN = 5;
  private static final double NUDGE = 1e-5;

  static Stream<RecurrentCell> cells() {
    return Cells.randomOfEachKind(IN, HIDDEN, new Random(1990));
  }

  @ParameterizedTest
  @MethodSource("cells")
  void everyGradientOfAStepIsTheSlopeOfTheLoss(RecurrentCell cell) {
    Random random = new Random(1997);
    double[] x = Cells.randomVector(IN, random);
    State previous = Cells.randomState(cell, random);
    State dState = Cells.randomState(cell, random);
    Weights gradients = cell.weights().zeros();
    StepGradient d = cell.backward(cell.forward(x, previous), dState, gradients);

    DoubleSupplier loss =
        () -> {
          State state = cell.forward(x, previous).state();
          return dot(state.h(), dState.h()) + dot(state.c(), dState.c());
        };
    assertSlopes("x", x, d.x(), loss);
    assertSlopes("h'", previous.h(), d.previous().h(), loss);
    assertSlopes("c'", previous.c(), d.previous().c(), loss);
    for (String name : gradients.names()) {
      double[][] matrix = cell.weights().matrix(name);
      for (int row = 0; row < matrix.length; row++) {
        assertSlopes(name, matrix[row], gradients.matrix(name)[row], loss);
      }
    }
  }

  private static void assertSlopes(
      String name, double[] variables, double[] gradient, DoubleSupplier loss) {
    assertThat(gradient).as(name).hasSameSizeAs(variables);
    for (int k = 0; k < variables.length; k++) {
      double value = variables[k];
      variables[k] = value + NUDGE;
      double above = loss.getAsDouble();
      variables[k] = value - NUDGE;
      double below = loss.getAsDouble();
      variables[k] = value;
      assertThat(gradient[k])
          .as("%s, element %d", name, k)
          .isCloseTo((above - below) / (2 * NUDGE), within(1e-8));
    }
  }

  private static double dot(double[] u, double[] v) {
    double sum = 0;
    for (int k = 0; k < u.length; k++) {
      sum += u[k] * v[k];
    }
    return sum;
  }
}
