package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

class CorpusBuilderTest {
  @TempDir private Path folder;
  private EncodedCorpus corpus;

  @BeforeEach
  void buildTheCorpus() throws IOException {
    corpus =
        TinyCorpus.build(
            TinyCorpus.ofEight()
                .with("train/pos/2_7.txt", "a good film")
                .with("train/neg/2_2.txt", "BAD")
                .with("train/neg/3_2.txt", "BAD")
                .with("test/neg/2_2.txt", "...")
                .with("test/neg/3_2.txt", "...")
                .asDirectory(folder));
  }

  @Test
  void theVocabularyIsCountedOnTheTrainingReviewsAlone() {
    assertThat(corpus.vocabulary().words())
        .startsWith(
            new WordCount("bad", 5),
            new WordCount("a", 3),
            new WordCount("film", 3),
            new WordCount("fine", 2),
            new WordCount("good", 2),
            new WordCount("so", 2))
        .doesNotContain(new WordCount("worst", 1));
    assertThat(corpus.facts().distinctWords()).isEqualTo(corpus.vocabulary().words().size());
  }

  @Test
  void reviewsAreEncodedWholeInTheirOrder() {
    assertThat(corpus.train())
        .extracting(EncodedReview::id)
        .containsExactly(
            "train/neg/0_1",
            "train/neg/1_4",
            "train/neg/2_2",
            "train/neg/3_2",
            "train/pos/0_9",
            "train/pos/1_10",
            "train/pos/2_7");
    assertThat(corpus.train().get(1).words()).containsExactly(3, 2, 2, 4);
    assertThat(corpus.test()).extracting(EncodedReview::id).startsWith("test/neg/0_2");
  }

  @Test
  void aReviewWithoutAWordIsOneUnknownWord() {
    assertThat(corpus.test().get(2).words()).containsExactly(Vocabulary.UNKNOWN);
  }

  @Test
  void textsThatAreThereMoreThanOnceAreCounted() {
    assertThat(corpus.facts())
        .isEqualTo(
            new EncodedCorpus.Facts(
                false, corpus.vocabulary().words().size(), 1, 1, 1, Skipped.NONE, List.of()));
  }

  @Test
  void thePipelineEncodesEveryReviewInTheSameWay() throws IOException {
    ReviewPipeline pipeline = ReviewPipeline.of(corpus.vocabulary(), 5);
    Stream<Review> reviews = TinyCorpus.read(folder).stream();

    assertThat(reviews.map(review -> pipeline.encode(review.text())))
        .containsExactlyElementsOf(
            Stream.concat(corpus.train().stream(), corpus.test().stream())
                .map(EncodedReview::words)
                .toList());
  }

  @Test
  void aVocabularySizeLimitsTheWordsAndNotTheCount() throws IOException {
    EncodedCorpus small = CorpusBuilder.build(ReviewSource.at(folder), 4, 42);

    assertThat(small.vocabulary().words())
        .containsExactly(new WordCount("bad", 5), new WordCount("a", 3));
    assertThat(small.train().get(1).words()).containsExactly(3, 2, 2, Vocabulary.UNKNOWN);
    assertThat(small.facts().distinctWords()).isEqualTo(corpus.facts().distinctWords());
  }
}
