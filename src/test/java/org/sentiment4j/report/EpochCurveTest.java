package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.report.RunFiles.NAN;

import org.junit.jupiter.api.Test;

class EpochCurveTest {
  private static EpochCurve percent(double... accuracies) {
    return EpochFigure.ACCURACY.validation(RunFiles.epochs(accuracies));
  }

  @Test
  void anAccuracyIsInPercent() {
    assertThat(percent(0.5, 0.75).values()).containsExactly(50, 75);
    assertThat(percent(0.5, 0.75).epochs()).containsExactly(0, 1);
  }

  @Test
  void whatIsNotFiniteIsNotKnown() {
    EpochCurve curve = percent(Double.POSITIVE_INFINITY, NAN, 0.5);

    assertThat(curve.values()).containsExactly(NAN, NAN, 50);
    assertThat(curve.known()).containsExactly(50.0);
    assertThat(percent(NAN, NAN).isEmpty()).isTrue();
  }

  @Test
  void fewPointsKeepThoseThatNoLineLeadsTo() {
    EpochCurve curve = percent(0.1, 0.2, 0.3, 0.4, NAN, 0.6, NAN, 0.8, 0.9);

    assertThat(curve.few(3)).containsExactly(10, NAN, NAN, 40, NAN, 60, NAN, NAN, NAN);
  }

  @Test
  void anEpochIsFoundByItsNumber() {
    assertThat(percent(0.1, 0.2, 0.3).at(1).values()).containsExactly(20);
    assertThat(percent(0.1).at(7).isEmpty()).isTrue();
  }
}
