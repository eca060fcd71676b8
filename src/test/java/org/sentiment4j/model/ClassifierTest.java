package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

class ClassifierTest {

  @ParameterizedTest
  @EnumSource
  void probabilitiesComeInTheOrderOfTheReviewsWhateverTheirLengths(Padding padding) {
    Classifier classifier =
        Networks.classifier(Networks.tiny(Cell.LSTM, padding, "training.batch=3"));
    Random random = new Random(5);
    List<EncodedReview> reviews =
        IntStream.of(4, 1, 11, 2, 20, 3, 1, 9, 2, 5)
            .mapToObj(
                words -> Networks.review(Sentiment.POSITIVE, random.ints(words, 1, 9).toArray()))
            .toList();

    float[] together = classifier.probabilities(reviews);

    for (int i = 0; i < reviews.size(); i++) {
      assertThat(together[i])
          .as("review %d", i)
          .isCloseTo(classifier.probabilities(List.of(reviews.get(i)))[0], within(1e-6f));
    }
    assertThat(together).doesNotHaveDuplicates();
  }

  @Test
  void noReviewsHaveNoProbabilities() {
    assertThat(
            Networks.classifier(Networks.tiny(Cell.SIMPLE, Padding.MASKED))
                .probabilities(List.of()))
        .isEmpty();
  }
}
