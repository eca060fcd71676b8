package org.sentiment4j.data;

import java.util.List;
import org.sentiment4j.text.Vocabulary;

/**
 * All reviews of a source, encoded whole: truncation comes later, so that one corpus serves every
 * length.
 *
 * @param dataHash SHA-256 over the sorted (split, id, label, text) of the reviews: the same for a
 *     folder and an archive of the same reviews
 * @param vocabulary the words of the training reviews
 * @param train the training reviews, validation included, in {@link Review#ORDER}
 * @param test the test reviews, in {@link Review#ORDER}
 * @param facts what was found on the way
 */
public record EncodedCorpus(
    String dataHash,
    Vocabulary vocabulary,
    List<EncodedReview> train,
    List<EncodedReview> test,
    Facts facts) {

  /**
   * What the encoded reviews do not show any more.
   *
   * @param synthetic whether the text is the synthetic sample
   * @param distinctWords the number of distinct words in the training reviews
   * @param repeatedInTrain training reviews whose text another training review before it has
   * @param repeatedInTest test reviews whose text another test review before it has
   * @param testInTrain test reviews whose text is also a training review's
   * @param skipped what has the name of a review, and is none
   * @param malformed the reviews whose bytes were not all UTF-8, each with the number of pieces
   *     replaced
   */
  public record Facts(
      boolean synthetic,
      int distinctWords,
      int repeatedInTrain,
      int repeatedInTest,
      int testInTrain,
      Skipped skipped,
      List<Malformed> malformed) {}

  /**
   * A review whose bytes were not all UTF-8.
   *
   * @param id the review
   * @param pieces the pieces that were replaced by U+FFFD
   */
  public record Malformed(String id, int pieces) {}

  /** Returns the reviews of {@code split}. */
  public List<EncodedReview> reviews(Split split) {
    return split == Split.TRAIN ? train : test;
  }

  /**
   * Splits the training reviews.
   *
   * @param share the share of each class held out for validation, above 0 and below 1
   * @param seed the same seed gives the same split
   */
  public StratifiedSplit<EncodedReview> splitForValidation(double share, long seed) {
    return StratifiedSplit.of(train, EncodedReview::sentiment, share, seed);
  }
}
