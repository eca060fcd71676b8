package org.sentiment4j.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;

class SpeedMeasurementTest {
  private static final List<EncodedReview> TWO =
      List.of(
          new EncodedReview("short", Sentiment.POSITIVE, new int[] {2}),
          new EncodedReview("long", Sentiment.NEGATIVE, new int[] {2, 3, 4, 5, 6, 7, 8}));

  private static double flopsOfAReview(Padding padding) {
    long[] nanos = {0};
    BatchTimer timer = new BatchTimer(0, 1, 0, () -> nanos[0] += 1_000_000_000);
    SpeedMeasurement measurement = new SpeedMeasurement(new Workload(2, 3, 2, 5), TWO, timer);
    Speed speed = measurement.of(new Variant(Cell.SIMPLE, Engine.STOCK, padding));
    return speed.trainingFlops() / speed.training();
  }

  @Test
  void maskedPaddingIsNoArithmetic() {
    // 1 word, and the last 5 of 7.
    assertThat(flopsOfAReview(Padding.MASKED))
        .isCloseTo(FlopCount.training(Cell.SIMPLE, 3, 2, 2, 1 + 5) / 2.0, within(1e-6));
  }

  @Test
  void learnedPaddingIs() {
    assertThat(flopsOfAReview(Padding.LEARNED))
        .isCloseTo(FlopCount.training(Cell.SIMPLE, 3, 2, 2, 5 + 5) / 2.0, within(1e-6));
  }

  @Test
  void wholeBatchesAreChosenFromAllOfTheReviews() {
    List<EncodedReview> seven = RandomReviews.draw(7, 10, 1);

    assertThat(SpeedMeasurement.choose(seven, 3))
        .extracting(EncodedReview::id)
        .containsExactly("random/0", "random/1", "random/2", "random/3", "random/4", "random/5");
    assertThat(SpeedMeasurement.choose(RandomReviews.draw(10_000, 10, 1), 100))
        .hasSize(4000)
        .extracting(EncodedReview::id)
        .contains("random/0", "random/9997")
        .doesNotHaveDuplicates();
  }

  @Test
  void fewerReviewsThanABatchAreRefused() {
    assertThatThrownBy(() -> SpeedMeasurement.choose(TWO, 3))
        .isInstanceOf(InputException.class)
        .hasMessage("--batch 3: there are only 2 training reviews");
  }
}
