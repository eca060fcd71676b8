package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.analysis.RangeCurve.Point;

class RangeCurveTest {
  private static final int STEPS = 150;

  private static RangeCurve curve(IntToDoubleFunction loss) {
    RangeRecorder recorder = new RangeRecorder();
    for (int step = 0; step < STEPS && !recorder.hasDiverged(); step++) {
      recorder.add(Math.pow(10, -5 + step / 30.0), loss.applyAsDouble(step));
    }
    return recorder.curve();
  }

  /** Losses as they are, without smoothing. */
  private static RangeCurve exact(IntToDoubleFunction loss) {
    return new RangeCurve(
        IntStream.range(0, STEPS)
            .mapToObj(
                step ->
                    new Point(
                        step,
                        Math.pow(10, -5 + step / 30.0),
                        loss.applyAsDouble(step),
                        loss.applyAsDouble(step)))
            .toList(),
        false);
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  /** By hand: 0.1 and 0.9 weigh 0.1 and 0.09 of 0.19. */
  @Test
  void theSmoothedLossDoesNotBeginAtZero() {
    RangeCurve curve = curve(step -> step == 0 ? 0.9 : 0.1);

    assertThat(curve.points().get(0).smoothed()).isCloseTo(0.9, within(1e-12));
    assertThat(curve.points().get(1).smoothed())
        .isCloseTo((0.09 * 0.9 + 0.1 * 0.1) / 0.19, within(1e-12));
  }

  @Test
  void theSuggestionIsWhereTheLossFallsMostSteeply() {
    RangeCurve curve = exact(step -> 0.7 - 0.4 * logistic((step - 80) / 8.0));

    assertThat(curve.suggestion())
        .hasValueSatisfying(point -> assertThat(point.step()).isEqualTo(80));
  }

  @Test
  void aSteeperFallBehindTheLowestPointIsNone() {
    RangeCurve curve =
        exact(
            step ->
                0.7
                    - 0.4 * logistic((step - 60) / 8.0)
                    + 3 * logistic((step - 110) / 2.0)
                    - 2 * logistic((step - 130) / 1.0));

    assertThat(curve.suggestion())
        .hasValueSatisfying(point -> assertThat(point.step()).isEqualTo(60));
  }

  @Test
  void smoothingFollowsTheLossWithinAThirdOfADecade() {
    RangeCurve curve = curve(step -> 0.7 - 0.4 * logistic((step - 80) / 8.0));

    assertThat(curve.suggestion())
        .hasValueSatisfying(point -> assertThat(point.step()).isBetween(80, 90));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whereTheLossOnlyScattersThereIsNoSuggestion(long seed) {
    Random random = new Random(seed);

    assertThat(curve(step -> 0.693 + 0.01 * random.nextGaussian()).suggestion()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aFallIsFoundThroughTheScatter(long seed) {
    Random random = new Random(seed);
    RangeCurve curve =
        curve(step -> 0.7 - 0.3 * logistic((step - 80) / 8.0) + 0.02 * random.nextGaussian());

    assertThat(curve.suggestion())
        .hasValueSatisfying(point -> assertThat(point.step()).isBetween(65, 105));
  }

  @Test
  void whereTheLossIsFlatOrRisesThereIsNoSuggestion() {
    assertThat(curve(step -> 0.693).suggestion()).isEmpty();
    assertThat(curve(step -> 0.693 + 0.01 * step).suggestion()).isEmpty();
  }

  @Test
  void theTestEndsWhereTheLossExplodes() {
    RangeCurve curve = curve(step -> step < 50 ? 0.5 : 5);

    assertThat(curve.diverged()).isTrue();
    // 0.5 * 0.9^n + 5 * (1 - 0.9^n) is above 2 from n = 4 on.
    assertThat(curve.points()).hasSize(54);
    assertThat(curve.suggestion()).isEmpty();
  }

  @Test
  void aLossThatIsNoNumberEndsTheTestAndIsNoPoint() {
    RangeCurve curve = curve(step -> step < 3 ? 0.5 : Double.NaN);

    assertThat(curve.diverged()).isTrue();
    assertThat(curve.points()).hasSize(3);
    assertThat(curve.suggestion()).isEmpty();
  }
}
