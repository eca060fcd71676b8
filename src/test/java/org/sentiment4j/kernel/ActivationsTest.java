package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationsTest {
  /** As many as the longest vector has lanes. */
  private static final int LANES = 64;

  @Test
  void theyAreTheFunctionsToFourInTenMillion() {
    for (float x = -20; x < 20; x += 0.0137f) {
      assertThat(tanh(x)).as("tanh(%s)", x).isCloseTo((float) Math.tanh(x), within(4e-7f));
      float sigmoid = (float) (1 / (1 + Math.exp(-x)));
      assertThat(sigmoid(x)).as("sigmoid(%s)", x).isCloseTo(sigmoid, within(4e-7f));
    }
  }

  @Test
  void infinitiesSaturateThemExactly() {
    assertThat(tanh(Float.POSITIVE_INFINITY)).isEqualTo(1f);
    assertThat(tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1f);
    assertThat(sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1f);
    assertThat(sigmoid(Float.NEGATIVE_INFINITY)).isZero();
  }

  @Test
  void notANumberStaysNotANumber() {
    assertThat(tanh(Float.NaN)).isNaN();
    assertThat(sigmoid(Float.NaN)).isNaN();
  }

  private static float tanh(float x) {
    float[] row = new float[LANES];
    row[0] = x;
    Activations.tanh(row, 0, LANES);
    return row[0];
  }

  private static float sigmoid(float x) {
    float[] row = new float[LANES];
    row[0] = x;
    Activations.sigmoid(row, 0, LANES);
    return row[0];
  }
}
