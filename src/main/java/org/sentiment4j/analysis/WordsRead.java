package org.sentiment4j.analysis;

import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.PadOrTruncate.Side;

/** What a network reads of a review. */
final class WordsRead {
  private WordsRead() {}

  /**
   * Returns the ids of the last {@code data.length} words [time]; where padding is learned, with
   * padding in front of them.
   */
  static int[] of(EncodedReview review, DataConfig data) {
    PadOrTruncate fit = new PadOrTruncate(data.length(), Side.FRONT);
    return switch (data.padding()) {
      case MASKED -> fit.lastWords(review.words());
      case LEARNED -> fit.apply(review.words());
    };
  }
}
