package org.sentiment4j.data;

import java.util.Arrays;
import java.util.List;
import org.sentiment4j.text.Vocabulary;

/**
 * Figures of one split.
 *
 * @param reviews the number of reviews
 * @param positive how many of them are positive
 * @param words the number of words in all
 * @param unknown how many of the words are not in the vocabulary
 * @param meanLength the mean number of words of a review
 * @param medianLength half of the reviews have at most as many words
 * @param length90 90 percent of the reviews have at most as many words
 * @param longest the most words of a review
 * @param meanKept the mean number of words that are kept of a review
 * @param truncated how many reviews are longer than what is kept
 */
public record CorpusStatistics(
    int reviews,
    int positive,
    long words,
    long unknown,
    double meanLength,
    int medianLength,
    int length90,
    int longest,
    double meanKept,
    int truncated) {

  /**
   * Returns the figures of {@code reviews}, at least one.
   *
   * @param length how many words of a review are kept
   */
  public static CorpusStatistics of(List<EncodedReview> reviews, int length) {
    int[] lengths = reviews.stream().mapToInt(review -> review.words().length).sorted().toArray();
    return new CorpusStatistics(
        lengths.length,
        (int) reviews.stream().filter(review -> review.sentiment() == Sentiment.POSITIVE).count(),
        Arrays.stream(lengths).asLongStream().sum(),
        reviews.stream()
            .mapToLong(
                review ->
                    Arrays.stream(review.words()).filter(id -> id == Vocabulary.UNKNOWN).count())
            .sum(),
        Arrays.stream(lengths).average().orElseThrow(),
        nearestRank(lengths, 0.5),
        nearestRank(lengths, 0.9),
        lengths[lengths.length - 1],
        Arrays.stream(lengths).map(words -> Math.min(words, length)).average().orElseThrow(),
        (int) Arrays.stream(lengths).filter(words -> words > length).count());
  }

  private static int nearestRank(int[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  /** The share of words that are not in the vocabulary. */
  public double unknownShare() {
    return (double) unknown / words;
  }
}
