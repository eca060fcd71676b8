package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArithmeticPeakTest {

  @Test
  void everyProcessorDoesSomeArithmetic() {
    assertThat(ArithmeticPeak.flopsPerSecond(2)).isPositive().isFinite();
    assertThat(ArithmeticPeak.lanes()).isPositive();
  }
}
