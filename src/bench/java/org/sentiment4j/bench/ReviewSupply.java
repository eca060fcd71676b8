package org.sentiment4j.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.sentiment4j.data.Corpora;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.speed.RandomReviews;

/**
 * Reviews for as many batches as are asked for, over and over.
 *
 * @param reviews the reviews, in random order
 * @param batch how many a batch has
 */
record ReviewSupply(List<EncodedReview> reviews, int batch) {
  private static final int SYNTHETIC_REVIEWS = 5000;

  /** The training reviews of a source, encoded as {@code train} encodes them. */
  static List<EncodedReview> real(
      Path source, Path cache, int vocabulary, long seed, Consumer<String> notices)
      throws IOException {
    List<EncodedReview> reviews =
        new ArrayList<>(new Corpora(cache, false, notices).load(source, vocabulary, seed).train());
    Collections.shuffle(reviews, new Random(seed));
    return reviews;
  }

  /** Random words, in reviews as long as real ones. */
  static List<EncodedReview> synthetic(int vocabulary, long seed) {
    return RandomReviews.draw(SYNTHETIC_REVIEWS, vocabulary, seed);
  }

  /** The reviews with their words repeated, so that each fills {@code time} steps. */
  static List<EncodedReview> filled(List<EncodedReview> reviews, int time) {
    return reviews.stream()
        .map(review -> new EncodedReview(review.id(), review.sentiment(), fill(review, time)))
        .toList();
  }

  private static int[] fill(EncodedReview review, int time) {
    int[] words = review.words();
    int[] filled = new int[time];
    for (int t = 0; t < time; t++) {
      filled[t] = words[t % words.length];
    }
    return filled;
  }

  /** How many words of a review the network reads, on average. */
  static double meanLength(List<EncodedReview> reviews, int time) {
    return reviews.stream()
        .mapToInt(review -> Math.min(time, review.words().length))
        .average()
        .orElseThrow();
  }

  /** The batch of a number from 0. */
  List<EncodedReview> batch(int number) {
    List<EncodedReview> batchReviews = new ArrayList<>();
    for (long i = (long) number * batch; i < (number + 1L) * batch; i++) {
      batchReviews.add(reviews.get((int) (i % reviews.size())));
    }
    return batchReviews;
  }
}
