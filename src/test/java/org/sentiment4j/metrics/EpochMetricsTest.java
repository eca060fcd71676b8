package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class EpochMetricsTest {
  private static final double NAN = Double.NaN;

  private static EpochMetrics epoch(int epoch, double validationLoss, double validationAccuracy) {
    return new EpochMetrics(
        epoch, 0.5, 0.7, validationLoss, validationAccuracy, 0.001, 10.0, 100.0);
  }

  @Test
  void theHighestValidationAccuracyIsBestWhateverTheLoss() {
    assertThat(EpochMetrics.best(List.of(epoch(0, 0.1, 0.80), epoch(1, 9.0, 0.81))))
        .contains(epoch(1, 9.0, 0.81));
  }

  @Test
  void figuresAreComparedAsTheyAreWritten() {
    assertThat(epoch(1, 0.9, 0.800001).isBetterThan(epoch(0, 0.1, 0.8))).isTrue();
    assertThat(epoch(1, 0.9, 0.8000001).isBetterThan(epoch(0, 0.9, 0.8))).isFalse();
    assertThat(epoch(1, 0.4999999, 0.8).isBetterThan(epoch(0, 0.5, 0.8))).isFalse();
  }

  @Test
  void ofEqualAccuraciesTheLowerLossIsBest() {
    assertThat(EpochMetrics.best(List.of(epoch(0, 0.5, 0.8), epoch(1, 0.4, 0.8))))
        .contains(epoch(1, 0.4, 0.8));
  }

  @Test
  void ofEqualFiguresTheEarlierEpochIsBestWhereverItStands() {
    assertThat(EpochMetrics.best(List.of(epoch(3, 0.4, 0.8), epoch(1, 0.4, 0.8))))
        .contains(epoch(1, 0.4, 0.8));
  }

  @Test
  void anEpochWithoutValidationAccuracyIsNeverBest() {
    assertThat(EpochMetrics.best(List.of(epoch(0, 0.1, NAN), epoch(1, 9, 0.0), epoch(2, 0, NAN))))
        .contains(epoch(1, 9, 0.0));
    assertThat(EpochMetrics.best(List.of(epoch(0, 0.1, NAN)))).isEmpty();
    assertThat(EpochMetrics.best(List.of())).isEmpty();
  }

  @Test
  void anUnknownLossLosesAgainstAKnownOne() {
    assertThat(epoch(1, 9, 0.8).isBetterThan(epoch(0, NAN, 0.8))).isTrue();
    assertThat(epoch(0, NAN, 0.8).isBetterThan(epoch(1, 9, 0.8))).isFalse();
    assertThat(epoch(0, NAN, 0.8).isBetterThan(epoch(1, NAN, 0.8))).isTrue();
  }

  @Test
  void noEpochIsBetterThanItself() {
    assertThat(epoch(0, 0.4, 0.8).isBetterThan(epoch(0, 0.4, 0.8))).isFalse();
  }

  @Test
  void epochsAreNotNegative() {
    assertThatThrownBy(() -> epoch(-1, 0.4, 0.8)).hasMessageContaining("-1");
  }

  /** Half of a millionth: as the file has it, not as it is rounded to an even number. */
  @Test
  void halfOfTheLastDecimalIsRoundedAsInFiles() {
    assertThat(EpochMetrics.asWritten(0.0078125)).isEqualTo(0.007813);
    assertThat(EpochMetrics.asWritten(0.0390625)).isEqualTo(0.039063);
    assertThat(EpochMetrics.asWritten(0.35177449)).isEqualTo(0.351774);
    assertThat(EpochMetrics.asWritten(Double.NaN)).isNaN();
  }
}
