package org.sentiment4j.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/**
 * All reviews of a source.
 *
 * @param reviews the reviews in {@link Review#ORDER}, split into training and test
 * @param synthetic whether the text is the synthetic sample
 * @param skipped what has the name of a review, and is none
 */
record SourceReviews(List<Review> reviews, boolean synthetic, Skipped skipped) {
  /** The text, its words and their ids are in memory together: twice the text, and as many ids. */
  private static final int HEAP_PER_CHARACTER = 4;

  /** The share of a source without a split of its own that becomes the test part. */
  private static final double TEST_SHARE = 0.5;

  /**
   * Reads {@code source}.
   *
   * @param splitSeed governs the split of a source that has none of its own
   * @throws InputException where it is damaged
   */
  static SourceReviews read(ReviewSource source, long splitSeed) throws IOException {
    return read(source, splitSeed, Runtime.getRuntime().maxMemory() / HEAP_PER_CHARACTER);
  }

  /** Reads {@code source}, which may have at most {@code mostCharacters} of text. */
  static SourceReviews read(ReviewSource source, long splitSeed, long mostCharacters)
      throws IOException {
    List<Review> reviews = new ArrayList<>();
    boolean synthetic;
    Skipped skipped;
    long characters = 0;
    try (ReviewRecordReader reader = new ReviewRecordReader(source)) {
      while (reader.hasNext()) {
        Review review = reader.nextReview();
        characters += review.text().length();
        if (characters > mostCharacters) {
          throw tooMuch(source, mostCharacters);
        }
        reviews.add(review);
      }
      synthetic = reader.isSynthetic();
      skipped = reader.skipped();
    }
    reviews.sort(Review.ORDER);
    List<Review> split = source.isSplit() ? reviews : halved(reviews, splitSeed);
    return new SourceReviews(List.copyOf(split), synthetic, skipped);
  }

  private static InputException tooMuch(ReviewSource source, long most) {
    return new InputException(
        String.format(
            Locale.ROOT,
            "%s: the reviews have more than %,d characters, too many for the memory of the program;"
                + " give it more with SENTIMENT4J_HEAP=8g or so",
            source.path(),
            most));
  }

  private static List<Review> halved(List<Review> reviews, long seed) {
    StratifiedSplit<Review> halves =
        StratifiedSplit.of(reviews, Review::sentiment, TEST_SHARE, seed);
    return Stream.concat(
            halves.kept().stream(),
            halves.held().stream().map(review -> review.withSplit(Split.TEST)))
        .toList();
  }

  /**
   * Checks that there is something to train on, to validate with and to test, of each class.
   *
   * @param source where the reviews are from
   * @throws InputException with all that is missing, or where a review is there twice
   */
  void check(ReviewSource source) {
    List<String> problems = new ArrayList<>();
    for (Split split : Split.values()) {
      for (Sentiment sentiment : Sentiment.values()) {
        long count =
            reviews.stream()
                .filter(review -> review.split() == split && review.sentiment() == sentiment)
                .count();
        if (count < leastOf(split)) {
          problems.add(source.path() + ": " + tooFew(source, split, sentiment, count));
        }
      }
    }
    Set<String> ids = new HashSet<>();
    reviews.stream()
        .map(Review::id)
        .filter(id -> !ids.add(id))
        .findFirst()
        .ifPresent(
            id ->
                problems.add(source.path() + ": the review " + Excerpt.of(id) + " is in it twice"));
    if (!problems.isEmpty()) {
      skipped.examples().forEach(example -> problems.add(source.path() + ": left out: " + example));
      throw new InputException(problems.stream().distinct().toList());
    }
  }

  /** One to train on and one to validate with; one to test. */
  private static int leastOf(Split split) {
    return split == Split.TRAIN ? 2 : 1;
  }

  private static String tooFew(ReviewSource source, Split split, Sentiment sentiment, long count) {
    if (!source.isSplit()) {
      return "needs at least four reviews with the sentiment " + sentiment.word();
    }
    String folder = split.folder() + "/" + sentiment.folder();
    String found = count == 0 ? "no reviews in " : count + " review in ";
    return found
        + folder
        + "; expected at least "
        + leastOf(split)
        + ", such as "
        + folder
        + "/0_9.txt";
  }

  /** The number of training reviews; they come first. */
  int trainCount() {
    return (int) reviews.stream().filter(review -> review.split() == Split.TRAIN).count();
  }

  /**
   * SHA-256 over (split, id, label, text) of all reviews: the same for a folder and an archive of
   * the same reviews.
   */
  String hash() {
    Sha256 hash = new Sha256();
    for (Review review : reviews) {
      hash.add(review.split().folder());
      hash.add(review.id());
      hash.add(review.sentiment().label());
      hash.add(review.text());
    }
    return hash.hex();
  }
}
