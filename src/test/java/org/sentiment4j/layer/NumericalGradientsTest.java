package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Sgd;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** The gradients of whole networks against differences of their losses. */
class NumericalGradientsTest {
  private static final double TOLERANCE = 1e-2;
  private static final DataSet REVIEWS = Networks.reviews(6, 7, 11);

  static Stream<Arguments> cellsPaddingsDirections() {
    return Arrays.stream(CellKind.values())
        .flatMap(
            cell ->
                Arrays.stream(Padding.values())
                    .flatMap(
                        padding ->
                            Arrays.stream(Direction.values())
                                .map(direction -> Arguments.of(cell, padding, direction))));
  }

  private static DirectionalCheck check(double l2, Layer... layers) {
    UnaryOperator<NeuralNetConfiguration.Builder> settings =
        builder -> l2 == 0 ? builder.updater(new Sgd(1)) : builder.updater(new Sgd(1)).l2(l2);
    return new DirectionalCheck(Networks.networkWith(settings, layers), REVIEWS, l2);
  }

  private static void assertRight(DirectionalCheck check) {
    assertThat(check.errors(check.gradients()).values()).allMatch(error -> error < TOLERANCE);
  }

  @ParameterizedTest
  @MethodSource("cellsPaddingsDirections")
  void gradientsOfEveryParameterAreRight(CellKind cell, Padding padding, Direction direction) {
    assertRight(
        check(
            0,
            Networks.embedding(padding),
            Networks.second(cell, padding, Networks.SIZE, direction),
            Networks.dense(Networks.HIDDEN)));
  }

  @ParameterizedTest
  @EnumSource
  void soAreThoseOfStackedLayers(CellKind cell) {
    for (Padding padding : Padding.values()) {
      assertRight(
          check(
              0,
              Networks.embedding(padding),
              Networks.recurrent(cell, Networks.SIZE, 4)
                  .padding(padding)
                  .outputs(Outputs.ALL)
                  .build(),
              Networks.second(cell, padding, 4, Direction.FORWARD),
              Networks.dense(Networks.HIDDEN)));
    }
  }

  @Test
  void soAreThoseOfWeightDecay() {
    assertRight(
        check(
            0.3,
            Networks.embedding(Padding.MASKED),
            Networks.recurrent(CellKind.PEEPHOLE_LSTM, Padding.MASKED),
            Networks.dense(Networks.HIDDEN)));
  }

  @Test
  void theCheckFindsAGradientThatIsWrongByATwentieth() {
    DirectionalCheck check =
        check(
            0,
            Networks.embedding(Padding.MASKED),
            Networks.recurrent(CellKind.LSTM, Padding.MASKED),
            Networks.dense(Networks.HIDDEN));
    for (String name : List.of("0_W", "1_W", "1_RW", "1_b")) {
      Map<String, float[]> gradients = check.gradients();
      float[] wrong = gradients.get(name);
      for (int i = 0; i < wrong.length; i++) {
        wrong[i] *= 1.05f;
      }

      assertThat(check.errors(gradients).get(name)).isGreaterThan(TOLERANCE);
    }
  }

  @Test
  void theCheckFindsGradientsOfPaddingThatShouldHaveBeenMasked() {
    DirectionalCheck masked =
        check(
            0,
            Networks.embedding(Padding.MASKED),
            Networks.recurrent(CellKind.LSTM, Padding.MASKED),
            Networks.dense(Networks.HIDDEN));
    DirectionalCheck learned =
        check(
            0,
            Networks.embedding(Padding.LEARNED),
            Networks.recurrent(CellKind.LSTM, Padding.LEARNED),
            Networks.dense(Networks.HIDDEN));

    assertThat(masked.errors(learned.gradients()).values()).anyMatch(error -> error > 0.1);
  }
}
