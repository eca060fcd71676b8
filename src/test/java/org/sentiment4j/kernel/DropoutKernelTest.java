package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropoutKernelTest {
  private static final int LENGTH = 100_003;

  private static float[] dropped(long key, double probability, Workers workers) {
    float[] ones = new float[LENGTH];
    Arrays.fill(ones, 1);
    float[] left = new float[LENGTH];
    new DropoutKernel(workers)
        .apply(key, probability, FloatBuffer.wrap(ones), FloatBuffer.wrap(left));
    return left;
  }

  private static double meanOfPairs(float[] left, int distance) {
    double sum = 0;
    for (int i = distance; i < LENGTH; i++) {
      sum += left[i] * left[i - distance];
    }
    return sum / (LENGTH - distance);
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 0.3, 0.5, 0.9})
  void whatIsLeftIsScaledSoThatTheMeanStaysTheSame(double probability) {
    float[] left = dropped(42, probability, Workers.callerOnly());

    float kept = (float) (1 / (1 - probability));
    double share = 0;
    for (float value : left) {
      assertThat(value).isIn(0f, kept);
      share += value == 0 ? 1.0 / LENGTH : 0;
    }
    assertThat(share).isCloseTo(probability, within(0.006));
  }

  @Test
  void nothingIsDroppedWithProbabilityZero() {
    assertThat(dropped(42, 0, Workers.callerOnly())).containsOnly(1f);
  }

  /** The mean product of independent elements of mean 1 is 1. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 16, 128, 4096})
  void neighboursAreDroppedIndependently(int distance) {
    for (long key = 0; key < 5; key++) {
      assertThat(meanOfPairs(dropped(key, 0.5, Workers.callerOnly()), distance))
          .isCloseTo(1, within(0.02));
    }
  }

  @Test
  void anotherKeyDropsOthersAndNeighbouringKeysAreIndependent() {
    float[] one = dropped(7, 0.5, Workers.callerOnly());
    for (long other : new long[] {8, 7L << 32, -7}) {
      float[] two = dropped(other, 0.5, Workers.callerOnly());
      double sum = 0;
      for (int i = 0; i < LENGTH; i++) {
        sum += one[i] * two[i];
      }
      assertThat(sum / LENGTH).as("key %d", other).isCloseTo(1, within(0.02));
    }
  }

  @Test
  void theSameAreDroppedWithAnyNumberOfThreads() {
    float[] one = dropped(3, 0.3, Workers.callerOnly());

    assertThat(dropped(3, 0.3, new Workers(3, new SpinningThreads(2, "test"))))
        .containsExactly(one);
  }
}
