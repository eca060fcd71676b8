package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.analysis.RangeCurve.Point;

class RangeCurveTest {
  private static final int STEPS = 300;

  private static RangeCurve curve(IntToDoubleFunction loss) {
    RangeRecorder recorder = new RangeRecorder();
    for (int step = 0; step < STEPS && !recorder.hasDiverged(); step++) {
      recorder.add(rate(step), loss.applyAsDouble(step));
    }
    return recorder.curve();
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  private static double rate(double step) {
    return Math.pow(10, -5 + step / 60.0);
  }

  /** Falls around step 160, is lowest from about 200 to 210, and rises. */
  private static double typical(int step, double fall) {
    return 0.7 - fall * logistic((step - 160) / 8.0) + 2 * logistic((step - 270) / 10.0);
  }

  /** By hand: the rates of neighbours are a tenth of a decade apart, so that two count. */
  @Test
  void theSmoothedLossIsAMedian() {
    double[] losses = {0.5, 0.1, 0.9, 0.3, 0.7, 0.2, 0.4, 9, 0.6, 0.8};
    List<Point> points =
        IntStream.range(0, losses.length)
            .mapToObj(step -> new Point(step, Math.pow(10, step / 10.0 - 5), losses[step]))
            .toList();

    double[] smoothed = new RangeCurve(points, false).smoothed();

    assertThat(smoothed[0]).isEqualTo(0.5);
    assertThat(smoothed[3]).isEqualTo(0.3);
    assertThat(smoothed[7]).isEqualTo(0.6);
    assertThat(smoothed[9]).isEqualTo(0.8);
  }

  @Test
  void theSuggestionIsATenthOfTheMiddleOfWhereTheLossIsLow() {
    RangeCurve curve = curve(step -> 0.7 + 1e-4 * Math.abs(step - 190));

    assertThat(curve.lowest())
        .hasValueSatisfying(point -> assertThat(point.step()).isBetween(178, 190));
    assertThat(curve.suggestion().orElseThrow()).isCloseTo(rate(130), within(1e-12));
    assertThat(curve(step -> step > 150 && step < 231 ? 0.5 : 0.7).suggestion().orElseThrow())
        .isCloseTo(rate(130.5), within(1e-9));
    assertThat(curve.fallsToTheEnd()).isFalse();
  }

  @Test
  void theSteepestDescentIsWhereTheLossFallsFastest() {
    RangeCurve curve = curve(step -> typical(step, 0.3));

    assertThat(curve.steepest())
        .hasValueSatisfying(point -> assertThat(point.step()).isBetween(155, 165));
    assertThat(curve(step -> 0.693).steepest()).isEmpty();
  }

  @Test
  void aLossThatFallsToTheEndIsSaidTo() {
    assertThat(curve(step -> 0.7 - 0.4 * logistic((step - 250) / 10.0)).fallsToTheEnd()).isTrue();
    assertThat(curve(step -> 0.693).fallsToTheEnd()).isFalse();
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
    RangeCurve curve = curve(step -> typical(step, 0.3) + 0.02 * random.nextGaussian());

    assertThat(curve.suggestion().orElseThrow()).isBetween(rate(205) / 20, rate(205) / 5);
  }

  /** As a simple recurrent network's losses, of which one batch in fifteen is an exception. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void aSmallFallIsFoundThroughBatchesThatAreExceptions(long seed) {
    Random random = new Random(seed);
    RangeCurve curve =
        curve(
            step ->
                typical(step, 0.04)
                    + 0.008 * random.nextGaussian()
                    + (random.nextInt(15) == 0 ? 0.1 + 0.9 * random.nextDouble() : 0));

    assertThat(curve.suggestion().orElseThrow()).isBetween(rate(205) / 25, rate(205) / 5);
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
