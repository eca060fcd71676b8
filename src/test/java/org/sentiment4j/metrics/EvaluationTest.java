package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EvaluationTest {
  private static Evaluation evaluate(double[] probabilities, int... labels) {
    return Evaluation.of(probabilities, labels);
  }

  private static double[] p(double... probabilities) {
    return probabilities;
  }

  @Test
  void rocAucIsThatOfScikitLearnsExample() {
    assertThat(evaluate(p(0.1, 0.4, 0.35, 0.8), 0, 0, 1, 1).rocAuc()).isEqualTo(0.75);
  }

  @Test
  void logLossIsThatOfScikitLearnsExample() {
    assertThat(evaluate(p(0.9, 0.1, 0.2, 0.65), 1, 0, 0, 1).logLoss())
        .isCloseTo(0.21616, within(5e-6));
  }

  @Test
  void rocAucIsTheShareOfPairsInTheRightOrder() {
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      // Few distinct probabilities make many ties, many make few.
      int distinct = 1 + random.nextInt(trial + 1);
      double[] probabilities =
          random.doubles(40).map(x -> Math.floor(x * distinct) / distinct).toArray();
      int[] labels = random.ints(40, 0, 2).toArray();

      assertThat(Evaluation.of(probabilities, labels).rocAuc())
          .isCloseTo(shareOfPairsInTheRightOrder(probabilities, labels), within(1e-12));
    }
  }

  private static double shareOfPairsInTheRightOrder(double[] probabilities, int[] labels) {
    double won = 0;
    int pairs = 0;
    for (int i = 0; i < labels.length; i++) {
      for (int j = 0; j < labels.length; j++) {
        if (labels[i] == 1 && labels[j] == 0) {
          won += (1 + Math.signum(probabilities[i] - probabilities[j])) / 2;
          pairs++;
        }
      }
    }
    return won / pairs;
  }

  @Test
  void rocAucOfAFullTestSplitDoesNotOverflow() {
    int count = 100_000;
    double[] probabilities = new double[count];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      probabilities[i] = (double) i / count;
      labels[i] = i < count / 2 ? 0 : 1;
    }
    assertThat(Evaluation.of(probabilities, labels).rocAuc()).isEqualTo(1);
  }

  @Test
  void rocAucIsUnknownWithoutOneOfTheClasses() {
    assertThat(evaluate(p(0.2, 0.9), 1, 1).rocAuc()).isNaN();
    assertThat(evaluate(p(0.2, 0.9), 0, 0).rocAuc()).isNaN();
  }

  @Test
  void aHalfIsNegativeAndTheNextNumberPositive() {
    Evaluation evaluation = evaluate(p(0.5, Math.nextUp(0.5)), 0, 1);

    assertThat(evaluation.confusionMatrix()).isEqualTo(new ConfusionMatrix(1, 0, 1, 0));
    assertThat(evaluation.accuracy()).isEqualTo(1);
  }

  @Test
  void thePositiveClassHasPrecisionAndRecall() {
    // 3 true positives, 1 false positive, 2 true negatives, 2 false negatives.
    Evaluation evaluation =
        evaluate(p(0.9, 0.8, 0.7, 0.6, 0.1, 0.2, 0.3, 0.4), 1, 1, 1, 0, 0, 0, 1, 1);

    assertThat(evaluation.confusionMatrix()).isEqualTo(new ConfusionMatrix(3, 1, 2, 2));
    assertThat(evaluation.accuracy()).isEqualTo(5.0 / 8);
    assertThat(evaluation.precision()).isEqualTo(3.0 / 4);
    assertThat(evaluation.recall()).isEqualTo(3.0 / 5);
    assertThat(evaluation.f1()).isCloseTo(2 * 0.75 * 0.6 / 1.35, within(1e-12));
    assertThat(evaluation.accuracyInterval()).isEqualTo(Proportions.wilson95(5.0 / 8, 8));
  }

  @Test
  void aRatioWithoutReviewsIsZero() {
    Evaluation evaluation = evaluate(p(0.1, 0.2), 0, 0);

    assertThat(evaluation.precision()).isZero();
    assertThat(evaluation.recall()).isZero();
    assertThat(evaluation.f1()).isZero();
  }

  @Test
  void aCertainMistakeCostsAsMuchAsInKeras() {
    assertThat(evaluate(p(0.0), 1).logLoss()).isCloseTo(-Math.log(1e-7), within(1e-9));
    assertThat(evaluate(p(1.0), 0).logLoss()).isCloseTo(-Math.log(1e-7), within(1e-6));
  }

  @Test
  void calibrationBinsHoldTheirLowerEndAndTheLastHoldsOne() {
    List<CalibrationBin> bins =
        evaluate(p(0.0, 0.1, 0.3, 0.7, 0.95, 1.0), 0, 0, 1, 1, 0, 1).calibration();

    assertThat(bins)
        .extracting(CalibrationBin::count)
        .containsExactly(1, 1, 0, 1, 0, 0, 0, 1, 0, 2);
    assertThat(bins.get(9).meanProbability()).isCloseTo(0.975, within(1e-12));
    assertThat(bins.get(9).positiveShare()).isEqualTo(0.5);
    assertThat(bins.get(2).meanProbability()).isNaN();
    assertThat(bins.get(2).positiveShare()).isNaN();
    assertThat(bins.get(3).lower()).isEqualTo(0.3);
    assertThat(bins.get(3).upper()).isEqualTo(0.4);
  }

  @Test
  void calibrationErrorIsTheMeanDistanceOfAReview() {
    // 0.85 where half are positive (2 reviews), 0.25 where none is (1 review).
    assertThat(evaluate(p(0.85, 0.85, 0.25), 1, 0, 0).expectedCalibrationError())
        .isCloseTo((2 * 0.35 + 0.25) / 3, within(1e-12));
  }

  @Test
  void whatIsNoProbabilityOrLabelIsRejected() {
    assertThatThrownBy(() -> evaluate(p())).hasMessageContaining("0 probabilities");
    assertThatThrownBy(() -> evaluate(p(0.5), 1, 0)).hasMessageContaining("2 labels");
    assertThatThrownBy(() -> evaluate(p(0.5, Double.NaN), 1, 0)).hasMessageContaining("1 is NaN");
    assertThatThrownBy(() -> evaluate(p(1.5), 1)).hasMessageContaining("1.5");
    assertThatThrownBy(() -> evaluate(p(0.5), 2)).hasMessageContaining("2");
  }
}
