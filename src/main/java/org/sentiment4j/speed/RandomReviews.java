package org.sentiment4j.speed;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

/**
 * Reviews of random words, as long as those of the IMDb data set, for machines that do not have it.
 *
 * <p>Lengths are log-normal. The two parameters fit the 25,000 training reviews: 230 words on
 * average (here 233), 216 of at most 500, 7.8 % longer than 500, a tenth longer than 452 words.
 */
public final class RandomReviews {
  private static final double MEDIAN_LENGTH = 180;
  private static final double DEVIATION_OF_LOGARITHM = 0.72;

  private RandomReviews() {}

  /**
   * Draws reviews, every other one positive.
   *
   * @param count the number of reviews
   * @param vocabulary the number of word ids, at least 2; id 0, padding, is never drawn
   * @param seed the same seed gives the same reviews
   */
  public static List<EncodedReview> draw(int count, int vocabulary, long seed) {
    Random random = new Random(seed);
    return IntStream.range(0, count).mapToObj(i -> review(i, vocabulary, random)).toList();
  }

  private static EncodedReview review(int number, int vocabulary, Random random) {
    double length = MEDIAN_LENGTH * Math.exp(DEVIATION_OF_LOGARITHM * random.nextGaussian());
    int[] words = new int[Math.max(1, (int) Math.round(length))];
    for (int i = 0; i < words.length; i++) {
      words[i] = word(vocabulary, random);
    }
    Sentiment sentiment = number % 2 == 0 ? Sentiment.NEGATIVE : Sentiment.POSITIVE;
    return new EncodedReview("random/" + number, sentiment, words);
  }

  /**
   * Zipf's law: word k has a probability of log(1 + 1/k) / log(vocabulary), in proportion to 1/k
   * but for the first few. The first is the unknown word, with 7.5 % of 10,000 (of IMDb: 6.3 %).
   */
  private static int word(int vocabulary, Random random) {
    return (int) Math.pow(vocabulary, random.nextDouble());
  }
}
