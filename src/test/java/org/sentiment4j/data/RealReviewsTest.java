package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.sentiment4j.text.Vocabulary.WordCount;

/** The known figures of the published reviews: runs with {@code -Dimdb.archive=PATH}. */
@EnabledIfSystemProperty(named = "imdb.archive", matches = ".+")
class RealReviewsTest {
  private static List<Review> reviews;
  private static EncodedCorpus corpus;
  private static CorpusStatistics train;

  @BeforeAll
  static void readTheReviews() throws IOException {
    Path archive = Path.of(System.getProperty("imdb.archive"));
    reviews = TinyCorpus.read(archive);
    corpus = CorpusBuilder.build(ReviewSource.at(archive), 10_000, 42);
    train = CorpusStatistics.of(corpus.train(), 500);
  }

  @Test
  void bothSplitsHave25000ReviewsHalfOfThemPositive() {
    CorpusStatistics test = CorpusStatistics.of(corpus.test(), 500);

    assertThat(List.of(train.reviews(), train.positive(), test.reviews(), test.positive()))
        .containsExactly(25_000, 12_500, 25_000, 12_500);
  }

  @Test
  void theWordsOfTheTrainingReviewsAreCountedAsTheNotebooksDo() {
    assertThat(train.words()).isEqualTo(5_763_130);
    assertThat(corpus.facts().distinctWords()).isEqualTo(111_420);
    assertThat(corpus.vocabulary().words())
        .hasSize(9_998)
        .startsWith(
            new WordCount("the", 334_741),
            new WordCount("and", 162_255),
            new WordCount("a", 161_973),
            new WordCount("of", 145_376),
            new WordCount("to", 135_111));
    assertThat(100 * (1 - train.unknownShare())).isCloseTo(93.66, within(0.005));
  }

  @Test
  void theLengthsOfTheTrainingReviewsAreKnown() {
    assertThat(train.meanLength()).isCloseTo(230.5, within(0.05));
    assertThat(train.medianLength()).isEqualTo(172);
    assertThat(train.length90()).isEqualTo(452);
    assertThat(train.longest()).isEqualTo(2_459);
    assertThat(train.meanKept()).isCloseTo(215.9, within(0.05));
    assertThat(100.0 * train.truncated() / train.reviews()).isCloseTo(7.8, within(0.05));
  }

  @Test
  void theNextLineCharacterIsIn147PositiveTrainingReviews() {
    assertThat(reviews)
        .filteredOn(review -> review.id().startsWith("train/pos/"))
        .filteredOn(review -> review.text().indexOf('\u0085') >= 0)
        .hasSize(147);
  }

  @Test
  void theIdsCarryTheStars() {
    assertThat(stars(Split.TRAIN))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                1, 5_100L, 2, 2_284L, 3, 2_420L, 4, 2_696L, 7, 2_496L, 8, 3_009L, 9, 2_263L, 10,
                4_732L));
    assertThat(stars(Split.TEST))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                1, 5_022L, 2, 2_302L, 3, 2_541L, 4, 2_635L, 7, 2_307L, 8, 2_850L, 9, 2_344L, 10,
                4_999L));
  }

  @Test
  void thePipelineEncodesEveryReviewAsTheCorpusHasIt() {
    ReviewPipeline pipeline = ReviewPipeline.of(corpus.vocabulary(), 500);
    List<Review> trainReviews =
        reviews.stream().filter(review -> review.split() == Split.TRAIN).toList();

    for (int i = 0; i < trainReviews.size(); i++) {
      assertThat(corpus.train().get(i).id()).isEqualTo(trainReviews.get(i).id());
      assertThat(corpus.train().get(i).words())
          .isEqualTo(pipeline.encode(trainReviews.get(i).text()));
    }
  }

  private static Map<Integer, Long> stars(Split split) {
    return reviews.stream()
        .filter(review -> review.split() == split)
        .map(review -> review.id().substring(review.id().indexOf('_') + 1))
        .collect(Collectors.groupingBy(Integer::valueOf, TreeMap::new, Collectors.counting()));
  }
}
