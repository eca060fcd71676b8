package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SummaryTest {
  @Test
  void theStandardDeviationIsThatOfASample() {
    // The squared distances from 5 add up to 32; 32 / 7.
    Summary summary = Summary.of(DoubleStream.of(2, 4, 4, 4, 5, 5, 7, 9));

    assertThat(summary.mean()).isCloseTo(5, within(1e-12));
    assertThat(summary.standardDeviation()).isCloseTo(Math.sqrt(32 / 7.0), within(1e-12));
    assertThat(summary.lowest()).isEqualTo(2);
    assertThat(summary.highest()).isEqualTo(9);
    assertThat(summary.count()).isEqualTo(8);
  }

  @Test
  void whatIsNotKnownDoesNotCount() {
    assertThat(Summary.of(DoubleStream.of(Double.NaN, 0.5)))
        .isEqualTo(new Summary(0.5, Double.NaN, 0.5, 0.5, 1));
    assertThat(Summary.of(DoubleStream.of(Double.NaN)))
        .isEqualTo(new Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0));
  }
}
