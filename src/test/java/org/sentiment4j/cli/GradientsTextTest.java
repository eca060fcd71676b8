package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.analysis.GradientCase;
import org.sentiment4j.analysis.GradientCase.Weights;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.analysis.StatePart;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;

class GradientsTextTest {

  /**
   * @param share what the median is of the mean, but at the last step
   */
  private static GradientCurve curve(
      String name, int layer, StatePart part, double share, double... means) {
    List<Point> points =
        DoubleStream.of(means)
            .mapToObj(mean -> new Point(mean, mean == 1 ? 1 : share * mean))
            .toList();
    return new GradientCurve(
        new GradientCase(name, Cell.LSTM, Initialisation.KERAS, Weights.INITIAL),
        layer,
        part,
        points,
        7);
  }

  @Test
  void theStepsThatKeepAThousandthAreCountedUpToTheFirstThatDoesNot() {
    assertThat(
            GradientsText.lines(
                List.of(
                    curve("a", 1, StatePart.H, 1, 1, 0.1, 0.002, 0.0009, 0.5),
                    curve("a", 1, StatePart.C, 1, 1, 0.5, 0.001, 0.001, 0.001),
                    curve("long", 1, StatePart.H, 0.01, 1, 0.2, 0.05, 1e-9, 1e-9))))
        .hasSize(3)
        .containsSubsequence(
            "a, keras, initial     h over 2 steps, C over all 4 steps measured",
            "long, keras, initial  h over 2 steps (median over 1 step)");
  }

  @Test
  void layersAreToldApartWhereThereAreSeveral() {
    assertThat(
            GradientsText.lines(
                List.of(
                    curve("a", 1, StatePart.H, 1, 1, 1e-9),
                    curve("a", 2, StatePart.H, 1, 1, 1e-9))))
        .contains(
            "a, keras, initial, layer 1  h over 0 steps",
            "a, keras, initial, layer 2  h over 0 steps");
  }

  @Test
  void reviewsThatDoNotCountAreNamed() {
    List<GradientCurve> curves = List.of(curve("a", 1, StatePart.H, 1, 1, 0.1));

    assertThat(GradientsText.leftOut(curves, 7)).isEmpty();
    assertThat(GradientsText.leftOut(curves, 10).orElseThrow()).startsWith("3 of 10 reviews");
  }
}
