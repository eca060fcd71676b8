package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.stat.inference.TTest;
import org.junit.jupiter.api.Test;

class StudentTest {
  // The hours of sleep that two drugs gave ten patients more: Student 1908, Biometrika 6:1, whose
  // figures R's data set "sleep" has; R's t.test gives the intervals and p-values.
  private static final double[] DRUG_1 = {0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0.0, 2.0};
  private static final double[] DRUG_2 = {1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4};

  @Test
  void thePairedTestIsThatOfStudentsSleepData() {
    TestResult result = PairedT.test(DRUG_1, DRUG_2).orElseThrow();

    assertThat(result.difference()).isCloseTo(-1.58, within(1e-12));
    assertThat(result.p()).isCloseTo(0.002833, within(5e-7));
    assertThat(result.interval95().lower()).isCloseTo(-2.4598858, within(5e-8));
    assertThat(result.interval95().upper()).isCloseTo(-0.7001142, within(5e-8));
  }

  @Test
  void welchsTestIsThatOfStudentsSleepData() {
    TestResult result = WelchT.test(DRUG_1, DRUG_2).orElseThrow();

    assertThat(result.difference()).isCloseTo(-1.58, within(1e-12));
    assertThat(result.p()).isCloseTo(0.07939, within(5e-6));
    assertThat(result.interval95().lower()).isCloseTo(-3.3654832, within(5e-8));
    assertThat(result.interval95().upper()).isCloseTo(0.2054832, within(5e-8));
  }

  @Test
  void theIntervalOfAMeanIsThatOfStudentsSleepData() {
    // t.test(extra[group == 1])$conf.int
    Interval interval = MeanInterval.t95(Summary.of(DoubleStream.of(DRUG_1))).orElseThrow();

    assertThat(interval.lower()).isCloseTo(-0.5297804, within(5e-8));
    assertThat(interval.upper()).isCloseTo(2.0297804, within(5e-8));
  }

  @Test
  void ofTwoMeasurementsTheMeansIntervalIsHalfTheirDistanceTimesTheTOfOneDegree() {
    // The quantile of Student's distribution with one degree of freedom (Cauchy's) is a tangent.
    double margin = Math.tan(Math.PI * 0.475) * 0.005;
    Interval interval = MeanInterval.t95(Summary.of(DoubleStream.of(0.88, 0.89))).orElseThrow();

    assertThat(interval.lower()).isCloseTo(0.885 - margin, within(1e-9));
    assertThat(interval.upper()).isCloseTo(0.885 + margin, within(1e-9));
  }

  @Test
  void aMeanWithoutSpreadHasNoInterval() {
    assertThat(MeanInterval.t95(Summary.of(DoubleStream.of(0.88)))).isEmpty();
    assertThat(MeanInterval.t95(Summary.of(DoubleStream.of(0.88, 0.88)))).isEmpty();
  }

  @Test
  void bothGiveThePValuesOfCommonsMath() {
    Random random = new Random(5);
    for (int size = 3; size < 12; size++) {
      double[] first = DoubleStream.generate(random::nextGaussian).limit(size).toArray();
      double[] second =
          DoubleStream.generate(() -> 1 + 3 * random.nextGaussian()).limit(size).toArray();

      assertThat(PairedT.test(first, second).orElseThrow().p())
          .isCloseTo(new TTest().pairedTTest(first, second), within(1e-12));
      assertThat(WelchT.test(first, second).orElseThrow().p())
          .isCloseTo(new TTest().tTest(first, second), within(1e-12));
    }
  }

  @Test
  void theIntervalReachesZeroWherePIsOneInTwenty() {
    // The differences -1, 0 and 1 have the standard error 1/sqrt(3), so t(0.975; 2) = 4.302653.
    double shift = 4.302653 / Math.sqrt(3);
    TestResult result =
        PairedT.test(new double[] {shift - 1, shift, shift + 1}, new double[3]).orElseThrow();

    assertThat(result.p()).isCloseTo(0.05, within(1e-6));
    assertThat(result.interval95().lower()).isCloseTo(0, within(1e-6));
  }

  @Test
  void withoutSpreadThereIsNoTest() {
    assertThat(PairedT.test(new double[] {0.3, 0.4, 0.5}, new double[] {0.1, 0.2, 0.3})).isEmpty();
    assertThat(PairedT.test(new double[] {0.3, 0.4, 0.5}, new double[] {0.3, 0.4, 0.5})).isEmpty();
    assertThat(WelchT.test(new double[] {0.1, 0.1, 0.1}, new double[] {0.7, 0.7, 0.7})).isEmpty();
    assertThat(WelchT.test(new double[] {0.1, 0.1, 0.1}, new double[] {0.6, 0.7, 0.8})).isPresent();
  }

  @Test
  void oneMeasurementIsNoSample() {
    assertThatThrownBy(() -> WelchT.test(new double[1], new double[3]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PairedT.test(new double[3], new double[4]))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
