package org.sentiment4j.speed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchTimerTest {
  private long nanos;
  private int done;

  private BatchTimer timer(double warmUpSeconds, int batches, double seconds) {
    return new BatchTimer(warmUpSeconds, batches, seconds, () -> nanos);
  }

  /** A batch that takes a second more each time: 1, 2, 3... */
  private void slower() {
    done++;
    nanos += done * 1_000_000_000L;
  }

  private void tenth() {
    done++;
    nanos += 100_000_000L;
  }

  @Test
  void theMedianOfTheBatchesAfterTheWarmUpCounts() {
    // 1, 2 and 3 seconds of warm-up, then 4 to 8.
    assertThat(timer(0, 5, 1000).medianSeconds(this::slower)).isEqualTo(6);
    assertThat(done).isEqualTo(8);
  }

  @Test
  void anEvenNumberOfBatchesHasItsMedianBetweenTwo() {
    assertThat(timer(0, 4, 1000).medianSeconds(this::slower)).isEqualTo(5.5);
  }

  @Test
  void theWarmUpTakesItsTime() {
    timer(1, 3, 1000).medianSeconds(this::tenth);

    assertThat(done).isEqualTo(10 + 3);
  }

  @Test
  void noBatchIsBegunAfterTheTimeButTheFirstThree() {
    timer(0, 30, 0.45).medianSeconds(this::tenth);
    assertThat(done).isEqualTo(3 + 5);

    done = 0;
    timer(0, 30, 0).medianSeconds(this::tenth);
    assertThat(done).isEqualTo(3 + 3);
  }

  @Test
  void oneBatchIsTooFewForAMedian() {
    timer(0, 1, 1000).medianSeconds(this::tenth);

    assertThat(done).isEqualTo(3 + 3);
  }
}
