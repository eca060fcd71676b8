package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.text.Vocabulary;

class CorpusStatisticsTest {
  /** Ten reviews: the first has one word, the last ten; every first word is unknown. */
  private static final List<EncodedReview> REVIEWS =
      IntStream.rangeClosed(1, 10)
          .mapToObj(
              words ->
                  new EncodedReview(
                      "" + words,
                      words <= 4 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                      IntStream.range(0, words)
                          .map(i -> i == 0 ? Vocabulary.UNKNOWN : 2)
                          .toArray()))
          .toList();

  @Test
  void everyFigureIsThatOfTheReviews() {
    CorpusStatistics figures = CorpusStatistics.of(REVIEWS, 8);

    assertThat(figures).isEqualTo(new CorpusStatistics(10, 4, 55, 10, 5.5, 5, 9, 10, 5.2, 2));
    assertThat(figures.unknownShare()).isEqualTo(10.0 / 55);
  }

  @Test
  void oneReviewIsEnough() {
    assertThat(CorpusStatistics.of(REVIEWS.subList(2, 3), 8))
        .isEqualTo(new CorpusStatistics(1, 1, 3, 1, 3, 3, 3, 3, 3, 0));
  }
}
