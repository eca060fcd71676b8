package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class McNemarTest {
  // Sums of binomial coefficients over 2^n by hand: 2 * (1 + 10) / 2^10; 2 / 2^5; 2 * (1 + 8 + 28)
  // / 2^8; 2 * (1 + 6 + 15) / 2^6.
  @ParameterizedTest
  @CsvSource({"1, 9, 0.021484375", "0, 5, 0.0625", "6, 2, 0.2890625", "2, 4, 0.6875"})
  void smallTablesHaveThePValueWorkedByHand(int firstAlone, int secondAlone, double p) {
    assertThat(McNemar.exactP(new DiscordantPairs(100, firstAlone, secondAlone)))
        .isCloseTo(p, within(1e-14));
    assertThat(McNemar.exactP(new DiscordantPairs(100, secondAlone, firstAlone)))
        .isCloseTo(p, within(1e-14));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "50, 50", "1, 0", "7, 8"})
  void whereNothingSetsTheTwoApartPIs1(int firstAlone, int secondAlone) {
    assertThat(McNemar.exactP(new DiscordantPairs(100, firstAlone, secondAlone)))
        .isCloseTo(1, within(1e-14))
        .isLessThanOrEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"700, 1225", "950, 1010", "0, 2000", "12000, 12999"})
  void largeTablesAgreeWithExactWholeNumbers(int firstAlone, int secondAlone) {
    double exact = exactly(firstAlone, secondAlone);

    assertThat(McNemar.exactP(new DiscordantPairs(25_000, firstAlone, secondAlone)))
        .isCloseTo(exact, within(1e-9 * exact));
  }

  /** Twice the sum of the binomial coefficients up to the smaller number, over 2^n. */
  private static double exactly(int firstAlone, int secondAlone) {
    int n = firstAlone + secondAlone;
    BigInteger coefficient = BigInteger.ONE;
    BigInteger sum = BigInteger.ONE;
    for (int k = 1; k <= Math.min(firstAlone, secondAlone); k++) {
      coefficient =
          coefficient.multiply(BigInteger.valueOf(n - k + 1L)).divide(BigInteger.valueOf(k));
      sum = sum.add(coefficient);
    }
    return new BigDecimal(sum.shiftLeft(1))
        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(n)), MathContext.DECIMAL64)
        .doubleValue();
  }

  @Test
  void reviewsAreMatchedByTheirIdsWhateverTheirOrder() {
    List<Prediction> first =
        List.of(
            new Prediction("a", 1, 0.9f),
            new Prediction("b", 1, 0.4f),
            new Prediction("c", 0, 0.4f),
            new Prediction("d", 0, 0.5f),
            new Prediction("e", 0, 0.9f));
    List<Prediction> second =
        new ArrayList<>(
            List.of(
                new Prediction("a", 1, 0.1f),
                new Prediction("b", 1, 0.8f),
                new Prediction("c", 0, 0.7f),
                new Prediction("d", 0, 0.6f),
                new Prediction("e", 0, 0.8f)));
    Collections.shuffle(second, new Random(1));

    DiscordantPairs pairs = DiscordantPairs.of(TestAnswers.of(first), TestAnswers.of(second));

    assertThat(pairs).isEqualTo(new DiscordantPairs(5, 3, 1));
    assertThat(pairs.difference()).isEqualTo(0.4);
  }

  @Test
  void otherReviewsOrOtherLabelsAreNotMatched() {
    TestAnswers one = TestAnswers.of(List.of(new Prediction("a", 1, 0.9f)));
    TestAnswers otherId = TestAnswers.of(List.of(new Prediction("b", 1, 0.9f)));
    TestAnswers otherLabel = TestAnswers.of(List.of(new Prediction("a", 0, 0.9f)));

    assertThat(one.hasIdsOf(otherId)).isFalse();
    assertThat(one.hasIdsOf(otherLabel)).isTrue();
    assertThat(one.hasReviewsOf(otherLabel)).isFalse();
    assertThatThrownBy(() -> DiscordantPairs.of(one, otherLabel))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
