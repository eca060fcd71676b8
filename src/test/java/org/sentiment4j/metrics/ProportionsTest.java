package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionsTest {
  // Newcombe 1998, Statistics in Medicine 17:857, table I (method 3).
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718",
  })
  void theWilsonIntervalIsThatOfThePublishedTable(
      int successes, int count, double lower, double upper) {
    Interval interval = Proportions.wilson95((double) successes / count, count);

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  // Newcombe 1998, Statistics in Medicine 17:873, table II (method 10).
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "10, 10, 0, 10, 0.6075, 1.0000",
  })
  void theIntervalOfADifferenceIsThatOfThePublishedTable(
      int a, int aCount, int b, int bCount, double lower, double upper) {
    Interval interval =
        Proportions.difference95((double) a / aCount, aCount, (double) b / bCount, bCount);

    assertThat(interval.lower()).isCloseTo(lower, within(0.00005));
    assertThat(interval.upper()).isCloseTo(upper, within(0.00005));
  }

  @Test
  void exchangingTheTwoTurnsTheIntervalRound() {
    Interval one = Proportions.difference95(0.88, 5_000, 0.85, 2_000);
    Interval other = Proportions.difference95(0.85, 2_000, 0.88, 5_000);

    assertThat(other.lower()).isCloseTo(-one.upper(), within(1e-12));
    assertThat(other.upper()).isCloseTo(-one.lower(), within(1e-12));
  }

  @Test
  void certaintyIsNeverClaimedAndNoShareLeavesZeroToOne() {
    for (int count : new int[] {1, 2, 7, 100, 25_000}) {
      assertThat(Proportions.wilson95(0, count).lower()).isZero();
      assertThat(Proportions.wilson95(0, count).upper()).isBetween(1e-5, 0.999);
      assertThat(Proportions.wilson95(1, count).upper()).isEqualTo(1);
      assertThat(Proportions.wilson95(1, count).lower()).isBetween(0.001, 1 - 1e-5);
    }
  }

  @Test
  void aShareRoundedToSixDecimalsIsTakenAsItsWholeNumber() {
    assertThat(Proportions.wilson95(0.333333, 3)).isEqualTo(Proportions.wilson95(1.0 / 3, 3));
  }

  @Test
  void whatIsNoShareIsRejected() {
    assertThatThrownBy(() -> Proportions.wilson95(0.5, 0)).hasMessageContaining("0.5");
    assertThatThrownBy(() -> Proportions.wilson95(Double.NaN, 10)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> Proportions.wilson95(1.1, 10)).hasMessageContaining("1.1");
  }
}
