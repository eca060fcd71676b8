package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.text.PadOrTruncate.Side;

class ReviewBatchesTest {
  private static final List<EncodedReview> REVIEWS =
      List.of(
          new EncodedReview("a", Sentiment.POSITIVE, new int[] {5, 6}),
          new EncodedReview("b", Sentiment.NEGATIVE, new int[] {7, 8, 9}),
          new EncodedReview("c", Sentiment.POSITIVE, new int[] {1, 2, 3, 4, 5, 6}));

  @Test
  void unmaskedBatchesHaveTheFullLengthAndNoMask() {
    DataSet batch = batches(5, Side.FRONT, false).next();

    assertThat(batch.getFeatures().shape()).containsExactly(2, 1, 5);
    assertThat(rows(batch.getFeatures())).containsExactly("0 0 0 5 6", "0 0 7 8 9");
    assertThat(batch.getLabels().shape()).containsExactly(2, 1);
    assertThat(rows(batch.getLabels())).containsExactly("1", "0");
    assertThat(batch.getFeaturesMaskArray()).isNull();
    assertThat(batch.getLabelsMaskArray()).isNull();
  }

  @Test
  void maskedBatchesAreAsLongAsTheirLongestReview() {
    DataSet batch = batches(5, Side.FRONT, true).next();

    assertThat(batch.getFeatures().shape()).containsExactly(2, 1, 3);
    assertThat(rows(batch.getFeatures())).containsExactly("0 5 6", "7 8 9");
    assertThat(batch.getFeaturesMaskArray().shape()).containsExactly(2, 3);
    assertThat(rows(batch.getFeaturesMaskArray())).containsExactly("0 1 1", "1 1 1");
    assertThat(batch.getLabelsMaskArray()).isNull();
  }

  @Test
  void paddingAtTheEndIsMaskedThere() {
    DataSet batch = batches(5, Side.END, true).next();

    assertThat(rows(batch.getFeatures())).containsExactly("5 6 0", "7 8 9");
    assertThat(rows(batch.getFeaturesMaskArray())).containsExactly("1 1 0", "1 1 1");
  }

  @Test
  void theLastWordsOfALongReviewAreKept() {
    for (Side side : Side.values()) {
      ReviewBatches batches = batches(4, side, true);
      batches.next();
      DataSet last = batches.next();

      assertThat(rows(last.getFeatures())).containsExactly("3 4 5 6");
      assertThat(rows(last.getFeaturesMaskArray())).containsExactly("1 1 1 1");
    }
  }

  @Test
  void theLastBatchIsSmallerAndThenThereIsNone() {
    ReviewBatches batches = batches(5, Side.FRONT, true);

    assertThat(batches.count()).isEqualTo(2);
    assertThat(batches.next().numExamples()).isEqualTo(2);
    assertThat(batches.next().numExamples()).isEqualTo(1);
    assertThat(batches.hasNext()).isFalse();
    assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    batches.reset();
    assertThat(batches.next().numExamples()).isEqualTo(2);
  }

  @Test
  void theNumberOfBatchesIsRoundedUp() {
    assertThat(IntStream.of(1, 2, 3, 4).map(size -> numbered(6, size).count()))
        .containsExactly(6, 3, 2, 2);
    assertThat(numbered(0, 2).count()).isZero();
  }

  @Test
  void theSeedDecidesTheOrder() {
    List<String> order = order(numbered(50, 8).shuffled(1));

    assertThat(order(numbered(50, 8).shuffled(1))).isEqualTo(order);
    assertThat(order(numbered(50, 8).shuffled(2))).isNotEqualTo(order);
    assertThat(order(numbered(50, 8)))
        .isNotEqualTo(order)
        .containsExactlyInAnyOrderElementsOf(order);
  }

  @Test
  void whereItIsWantedTheLongestReviewsOfAShuffledBatchComeFirst() {
    List<EncodedReview> reviews =
        IntStream.rangeClosed(1, 50)
            .mapToObj(i -> new EncodedReview("" + i, Sentiment.POSITIVE, new int[i]))
            .toList();
    BatchForm longestFirst = new BatchForm(Side.FRONT, true, false, true);
    BatchForm asTheyCome = new BatchForm(Side.FRONT, true, false, false);
    ReviewBatches sorted = new ReviewBatches(reviews, 40, longestFirst, 8).shuffled(1);
    ReviewBatches unsorted = new ReviewBatches(reviews, 40, asTheyCome, 8).shuffled(1);

    while (sorted.hasNext()) {
      List<Double> words = words(sorted.next());
      assertThat(words).isSortedAccordingTo(Comparator.reverseOrder());
      assertThat(words(unsorted.next())).containsExactlyInAnyOrderElementsOf(words);
    }
    assertThat(unsorted.hasNext()).isFalse();
  }

  private static List<Double> words(DataSet batch) {
    double[] words = batch.getFeaturesMaskArray().sum(1).toDoubleVector();
    return Arrays.stream(words).boxed().toList();
  }

  private static ReviewBatches batches(int length, Side side, boolean masked) {
    return new ReviewBatches(REVIEWS, length, new BatchForm(side, masked, masked, false), 2);
  }

  /** Reviews of one word: 0, 1, 2, and so on. */
  private static ReviewBatches numbered(int reviews, int batchSize) {
    List<EncodedReview> numbered =
        IntStream.range(0, reviews)
            .mapToObj(i -> new EncodedReview("" + i, Sentiment.POSITIVE, new int[] {i}))
            .toList();
    return new ReviewBatches(numbered, 3, new BatchForm(Side.FRONT, true, true, false), batchSize);
  }

  private static List<String> order(ReviewBatches batches) {
    List<String> words = new ArrayList<>();
    while (batches.hasNext()) {
      words.addAll(rows(batches.next().getFeatures()));
    }
    return words;
  }

  /** The numbers of each review, as they stand in memory. */
  private static List<String> rows(INDArray array) {
    List<String> rows = new ArrayList<>();
    for (long i = 0; i < array.size(0); i++) {
      int[] numbers = array.slice(i).toIntVector();
      rows.add(String.join(" ", IntStream.of(numbers).mapToObj(Integer::toString).toList()));
    }
    return rows;
  }
}
