package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortestDecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0.001, 0.001",
    "1e-7, 1.0E-7",
    "0.00099, 9.9E-4",
    "-1.25e-9, -1.25E-9",
    "1, 1.0",
    "9999999, 9999999.0",
    "1e7, 1.0E7",
    "2e23, 2.0E23",
    "0.1, 0.1",
    "0, 0.0",
    "NaN, NaN",
    "Infinity, Infinity",
    "2.2E-322, 2.2E-322",
  })
  void doublesAreAsShortAsTheyCanBe(double value, String expected) {
    assertThat(ShortestDecimal.of(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.1, 0.1", "0.5, 0.5", "1, 1.0", "1e-10, 1.0E-10", "1.1754944E-38, 1.1754944E-38"})
  void floatsAreAsShortAsTheyCanBe(float value, String expected) {
    assertThat(ShortestDecimal.of(value)).isEqualTo(expected);
  }

  @Test
  void everyNumberReadsBackAndIsNoLongerThanJavasOwn() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      float single = Float.intBitsToFloat(random.nextInt());
      if (!Double.isFinite(number) || !Float.isFinite(single)) {
        continue;
      }
      assertThat(Double.parseDouble(ShortestDecimal.of(number))).isEqualTo(number);
      assertThat(Float.parseFloat(ShortestDecimal.of(single))).isEqualTo(single);
      assertThat(ShortestDecimal.of(number))
          .hasSizeLessThanOrEqualTo(Double.toString(number).length());
      assertThat(ShortestDecimal.of(single))
          .hasSizeLessThanOrEqualTo(Float.toString(single).length());
    }
  }
}
