package org.sentiment4j.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.error.InputException;

class LongReviewsTest {
  /** Reviews of 1 to 40 words. */
  private static final List<EncodedReview> REVIEWS =
      IntStream.rangeClosed(1, 40)
          .mapToObj(
              words -> new EncodedReview("review " + words, Sentiment.POSITIVE, new int[words]))
          .toList();

  @Test
  void onlyReviewsOfEnoughWordsAreChosen() {
    assertThat(LongReviews.choose(REVIEWS, 31, 100, 1))
        .containsExactlyInAnyOrderElementsOf(REVIEWS.subList(30, 40));
  }

  @Test
  void noMoreAreChosenThanAskedForAndTheSeedSaysWhich() {
    List<EncodedReview> chosen = LongReviews.choose(REVIEWS, 5, 6, 1);

    assertThat(chosen).hasSize(6).doesNotHaveDuplicates();
    assertThat(LongReviews.choose(REVIEWS, 5, 6, 1)).isEqualTo(chosen);
    assertThat(LongReviews.choose(REVIEWS, 5, 6, 2)).isNotEqualTo(chosen);
  }

  @Test
  void whereNoneIsLongEnoughTheLongestIsNamed() {
    assertThatThrownBy(() -> LongReviews.choose(REVIEWS, 41, 6, 1))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("--steps 41", "none of the 40", "has 40");
  }
}
