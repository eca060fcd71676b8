package org.sentiment4j.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KernelMemoryTest {

  /** What the kernel makes is what was said: its history is all but the whole of it. */
  @ParameterizedTest
  @EnumSource(CellKind.class)
  void aReviewTakesWhatTheHistoryHolds(CellKind kind) {
    int time = 300;
    History history = History.ofReviews(new Layout(kind, 24, 16), Plan.SLICE, time, true, null);
    long made =
        (long) history.z.length
            + history.gates.length
            + history.memory.length
            + history.tanh.length;

    assertThat(KernelMemory.recurrent(kind, 24, 16, time, 2).perReview() * Plan.SLICE)
        .isCloseTo(made, withinPercentage(3));
  }

  /** By hand, for an LSTM of 32 units with 32 inputs, 500 steps and 2 threads. */
  @Test
  void theNumbersOfAnLstmAreThoseByHand() {
    // x, 1 and h; four gates and a row; c and its tanh.
    int step = 65 + 129 + 64;
    int weights = 32 * (4 * (32 + 32) + 4);
    int products = 65 * 128;
    // 17 tiles of 4 rows by 32 tiles of 4 gates, a vector for each of their 16 sums.
    int sums = 17 * 32 * 16 * Products.VECTOR;

    assertThat(KernelMemory.recurrent(CellKind.LSTM, 32, 32, 500, 2))
        .isEqualTo(
            new KernelMemory(
                2 * weights + 5 * products + 2 * sums, 503 * step + 64 + weights / 32));
  }

  @Test
  void wordsTakeAnElementOfAllForEachThreadAndTheirIds() {
    assertThat(KernelMemory.words(10_000, 500, 3)).isEqualTo(new KernelMemory(30_003, 2_000));
  }

  @Test
  void attentionGrowsWithTheStepsAndTheSizes() {
    KernelMemory attention = KernelMemory.attention(64, 30, 500, 2);

    // The vector and a one, the units in whole tiles and a row, the weight; and the weights again.
    assertThat(attention.perReview())
        .isEqualTo(500 * (65 + 32 + 2) + 64 + 500 + (64 + 2) * 30 / 32);
    assertThat(KernelMemory.attention(64, 30, 1_000, 2).perReview())
        .isGreaterThan(2 * attention.perReview() - 200);
  }
}
