package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.model.Networks.matrix;
import static org.sentiment4j.model.Networks.review;

import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.text.Vocabulary;

class PaddingTest {
  private static final Offset<Float> SAME = within(1e-6f);
  private static final EncodedReview SHORT = review(Sentiment.POSITIVE, 2, 3, 4);
  private static final EncodedReview LONG = review(Sentiment.NEGATIVE, 5, 6, 7, 8, 5, 6, 7, 8, 2);

  private static float probability(Cell cell, Padding padding, int length, EncodedReview review) {
    return Networks.classifier(Networks.tiny(cell, padding, "data.length=" + length))
        .probabilities(List.of(review))[0];
  }

  @ParameterizedTest
  @EnumSource
  void aMaskedReviewIsTheSameAloneAndBesideALongerOne(Cell cell) {
    Classifier classifier = Networks.classifier(Networks.tiny(cell, Padding.MASKED));

    assertThat(classifier.probabilities(List.of(LONG, SHORT))[1])
        .isCloseTo(classifier.probabilities(List.of(SHORT))[0], SAME);
  }

  @ParameterizedTest
  @EnumSource
  void aMaskedReviewIsTheSameWhateverLengthThereIsBeyondIt(Cell cell) {
    float exact = probability(cell, Padding.MASKED, 3, SHORT);

    assertThat(probability(cell, Padding.MASKED, 4, SHORT)).isCloseTo(exact, SAME);
    assertThat(probability(cell, Padding.MASKED, 500, SHORT)).isCloseTo(exact, SAME);
  }

  @ParameterizedTest
  @EnumSource
  void learnedPaddingChangesTheAnswer(Cell cell) {
    assertThat(probability(cell, Padding.LEARNED, 9, SHORT))
        .isNotCloseTo(probability(cell, Padding.LEARNED, 3, SHORT), within(1e-4f));
  }

  @ParameterizedTest
  @EnumSource
  void withoutAnyPaddingLearnedAndMaskedAreTheSame(Cell cell) {
    assertThat(probability(cell, Padding.LEARNED, 3, SHORT))
        .isCloseTo(probability(cell, Padding.MASKED, 3, SHORT), SAME);
  }

  @ParameterizedTest
  @EnumSource
  void onlyTheLastWordsOfALongReviewAreRead(Cell cell) {
    for (Padding padding : Padding.values()) {
      assertThat(probability(cell, padding, 3, review(Sentiment.POSITIVE, 8, 7, 6, 2, 3, 4)))
          .isCloseTo(probability(cell, padding, 3, SHORT), SAME);
    }
  }

  @ParameterizedTest
  @EnumSource
  void reviewsOfOneWordAreABatchLikeAnyOther(Cell cell) {
    Classifier classifier = Networks.classifier(Networks.tiny(cell, Padding.MASKED));
    EncodedReview one = review(Sentiment.POSITIVE, 2);
    EncodedReview other = review(Sentiment.NEGATIVE, 3);

    float[] together = classifier.probabilities(List.of(one, other));

    assertThat(classifier.probabilities(List.of(one, LONG))[0]).isCloseTo(together[0], SAME);
    assertThat(classifier.probabilities(List.of(other))[0]).isCloseTo(together[1], SAME);
    assertThat(together[0]).isNotCloseTo(together[1], SAME);
  }

  @ParameterizedTest
  @EnumSource
  void maskedPaddingIsNeverTrained(Cell cell) {
    assertThat(isPaddingTrained(cell, Padding.MASKED)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void learnedPaddingIsTrained(Cell cell) {
    assertThat(isPaddingTrained(cell, Padding.LEARNED)).isTrue();
  }

  private static boolean isPaddingTrained(Cell cell, Padding padding) {
    Experiment experiment = Networks.tiny(cell, padding);
    ComputationGraph network = NetworkFactory.create(experiment);
    double[][] before = matrix(network, Networks.EMBEDDING);
    DataSet batch = NetworkInput.of(experiment).batches(List.of(LONG, SHORT)).next();
    network.fit(batch);
    network.fit(batch);
    double[][] after = matrix(network, Networks.EMBEDDING);
    assertThat(after[2]).as("a word").isNotEqualTo(before[2]);
    assertThat(after[1]).as("a word that does not occur").isEqualTo(before[1]);
    return !Arrays.equals(after[Vocabulary.PADDING], before[Vocabulary.PADDING]);
  }
}
