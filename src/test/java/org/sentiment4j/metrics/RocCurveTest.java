package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sentiment4j.metrics.RocCurve.Point;

class RocCurveTest {

  /** From 0.9 down: found, mistaken, then both of one probability, then mistaken. */
  @Test
  void equalProbabilitiesAreOneStep() {
    assertThat(
            RocCurve.points(new double[] {0.4, 0.9, 0.2, 0.7, 0.4}, new int[] {1, 1, 0, 0, 0}, 0))
        .containsExactly(
            new Point(0, 0),
            new Point(0, 0.5),
            new Point(1 / 3.0, 0.5),
            new Point(2 / 3.0, 1),
            new Point(1, 1));
  }

  @Test
  void theAreaBelowThePointsIsTheAreaUnderTheCurve() {
    double[] probabilities = new double[1_000];
    int[] labels = new int[probabilities.length];
    fill(probabilities, labels);

    assertThat(areaBelow(RocCurve.points(probabilities, labels, 0)))
        .isCloseTo(RocCurve.area(probabilities, labels), within(1e-12));
  }

  @Test
  void aStepLeavesFewPointsOfAlmostTheSameCurve() {
    double[] probabilities = new double[20_000];
    int[] labels = new int[probabilities.length];
    fill(probabilities, labels);

    List<Point> points = RocCurve.points(probabilities, labels, 0.01);

    assertThat(points).hasSizeLessThan(202).endsWith(new Point(1, 1));
    assertThat(areaBelow(points)).isCloseTo(RocCurve.area(probabilities, labels), within(0.001));
  }

  @Test
  void thereIsNoCurveOfOneClass() {
    assertThat(RocCurve.points(new double[] {0.1, 0.2}, new int[] {1, 1}, 0)).isEmpty();
  }

  private static void fill(double[] probabilities, int[] labels) {
    Random random = new Random(1);
    for (int i = 0; i < labels.length; i++) {
      labels[i] = random.nextInt(2);
      // Many are equal.
      probabilities[i] = Math.round(50 * (random.nextDouble() + labels[i])) / 100.0;
    }
  }

  private static double areaBelow(List<Point> points) {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      Point from = points.get(i - 1);
      Point to = points.get(i);
      area +=
          (to.falsePositiveRate() - from.falsePositiveRate())
              * (to.truePositiveRate() + from.truePositiveRate())
              / 2;
    }
    return area;
  }
}
