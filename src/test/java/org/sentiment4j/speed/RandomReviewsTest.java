package org.sentiment4j.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sentiment4j.data.CorpusStatistics;
import org.sentiment4j.data.EncodedReview;

class RandomReviewsTest {
  private static final int VOCABULARY = 10_000;

  private final List<EncodedReview> reviews = RandomReviews.draw(4096, VOCABULARY, 42);

  /** The right-hand figures are those of the 25,000 training reviews. */
  @Test
  void lengthsAreThoseOfTheImdbReviews() {
    CorpusStatistics figures = CorpusStatistics.of(reviews, 500);

    assertThat(figures.meanKept()).isCloseTo(215.9, within(5.0));
    assertThat(figures.meanLength()).isCloseTo(230.5, within(8.0));
    assertThat((double) figures.length90()).isCloseTo(452, within(20.0));
    assertThat((double) figures.truncated() / figures.reviews()).isCloseTo(0.0776, within(0.01));
    assertThat(figures.positive()).isEqualTo(2048);
  }

  @Test
  void frequentWordsAreFrequentAndPaddingIsNoWord() {
    int[] words = reviews.stream().flatMapToInt(review -> Arrays.stream(review.words())).toArray();

    assertThat(Arrays.stream(words).min()).hasValue(1);
    assertThat(Arrays.stream(words).max().orElseThrow()).isBetween(9_900, VOCABULARY - 1);
    assertThat(CorpusStatistics.of(reviews, 500).unknownShare()).isCloseTo(0.075, within(0.01));
  }

  @Test
  void theSameSeedGivesTheSameReviews() {
    List<EncodedReview> again = RandomReviews.draw(4096, VOCABULARY, 42);

    for (int i = 0; i < reviews.size(); i++) {
      assertThat(again.get(i).words()).isEqualTo(reviews.get(i).words());
    }
    assertThat(RandomReviews.draw(1, VOCABULARY, 43).get(0).words())
        .isNotEqualTo(reviews.get(0).words());
  }
}
