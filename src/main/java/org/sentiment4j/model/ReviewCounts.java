package org.sentiment4j.model;

import java.util.stream.Stream;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;

/**
 * What of some reviews decides how much memory a training with them takes.
 *
 * @param train the number of training reviews, validation included
 * @param all the number of all reviews
 * @param words the number of words of all of them
 * @param longest the number of words of the longest
 */
public record ReviewCounts(int train, int all, long words, int longest) {

  /** Counts those of a corpus. */
  public static ReviewCounts of(EncodedCorpus corpus) {
    return new ReviewCounts(
        corpus.train().size(),
        corpus.train().size() + corpus.test().size(),
        lengths(corpus).mapToLong(Integer::longValue).sum(),
        lengths(corpus).mapToInt(Integer::intValue).max().orElse(0));
  }

  private static Stream<Integer> lengths(EncodedCorpus corpus) {
    return Stream.of(corpus.train(), corpus.test())
        .flatMap(reviews -> reviews.stream().map(EncodedReview::words).map(words -> words.length));
  }
}
