package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.error.InputException;

/** Chooses reviews that are long enough to follow the gradient back through words alone. */
public final class LongReviews {
  private LongReviews() {}

  /**
   * Returns up to {@code count} reviews of at least {@code words} words, in a random order.
   *
   * @param all the reviews to choose from
   * @param seed the same seed gives the same reviews
   * @throws InputException where none is so long
   */
  public static List<EncodedReview> choose(
      List<EncodedReview> all, int words, int count, long seed) {
    List<EncodedReview> longEnough =
        new ArrayList<>(all.stream().filter(review -> review.words().length >= words).toList());
    if (longEnough.isEmpty()) {
      throw new InputException(
          "--steps "
              + words
              + ": none of the "
              + all.size()
              + " validation reviews has that many words; the longest has "
              + all.stream().mapToInt(review -> review.words().length).max().orElse(0)
              + ", so ask for at most that many");
    }
    Collections.shuffle(longEnough, new Random(seed));
    return List.copyOf(longEnough.subList(0, Math.min(count, longEnough.size())));
  }
}
