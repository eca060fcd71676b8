package org.sentiment4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HolmCorrectionTest {
  private static void assertAdjusted(double[] p, double... expected) {
    assertThat(HolmCorrection.adjust(p)).containsExactly(expected, within(1e-12));
  }

  @Test
  void theSmallestIsTakenAsOftenAsThereAreTestsTheNextOnceLess() {
    assertAdjusted(new double[] {0.01, 0.04, 0.03, 0.005}, 0.03, 0.06, 0.06, 0.02);
  }

  @Test
  void noneBecomesSmallerThanOneThatWasSmaller() {
    assertAdjusted(new double[] {0.02, 0.021}, 0.04, 0.04);
  }

  @Test
  void noneIsAbove1AndEqualOnesStayEqual() {
    assertAdjusted(new double[] {0.6, 0.5, 1, 0.6}, 1, 1, 1, 1);
    assertAdjusted(new double[] {0.01, 0.01}, 0.02, 0.02);
  }

  @Test
  void aSingleTestNeedsNoCorrection() {
    assertAdjusted(new double[] {0.04}, 0.04);
    assertAdjusted(new double[0]);
  }
}
