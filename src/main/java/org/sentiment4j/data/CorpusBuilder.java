package org.sentiment4j.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.writable.Writable;
import org.sentiment4j.data.EncodedCorpus.Facts;
import org.sentiment4j.data.EncodedCorpus.Malformed;
import org.sentiment4j.error.InputException;
import org.sentiment4j.text.Tokeniser;
import org.sentiment4j.text.Vocabulary;

/** Reads a source from end to end: checks it, counts its words, and encodes every review. */
final class CorpusBuilder {
  /** The share of a source without a split of its own that becomes the test part. */
  private static final double TEST_SHARE = 0.5;

  private CorpusBuilder() {}

  /**
   * Builds the corpus of {@code source}.
   *
   * @param vocabularySize the number of word ids, padding and unknown included
   * @param splitSeed governs the split of a source that has none of its own
   * @throws InputException where the source is damaged or lacks a class
   */
  static EncodedCorpus build(ReviewSource source, int vocabularySize, long splitSeed)
      throws IOException {
    List<Review> reviews = read(source, splitSeed);
    check(source, reviews);
    TransformProcess toWords = ReviewPipeline.words();
    List<Writable> words =
        reviews.parallelStream()
            .map(review -> ReviewRecord.text(toWords.execute(ReviewRecord.of(review))))
            .toList();
    int trainCount = (int) reviews.stream().filter(review -> review.split() == Split.TRAIN).count();
    Map<String, Long> counts = countWords(words.subList(0, trainCount));
    Vocabulary vocabulary = Vocabulary.mostFrequent(counts, vocabularySize);
    List<int[]> ids =
        words.parallelStream().map(text -> vocabulary.encode(text.toString())).toList();

    List<EncodedReview> encoded = new ArrayList<>(reviews.size());
    for (int i = 0; i < reviews.size(); i++) {
      encoded.add(new EncodedReview(reviews.get(i).id(), reviews.get(i).sentiment(), ids.get(i)));
    }
    return new EncodedCorpus(
        hash(reviews),
        vocabulary,
        List.copyOf(encoded.subList(0, trainCount)),
        List.copyOf(encoded.subList(trainCount, encoded.size())),
        facts(source, reviews, trainCount, counts.size()));
  }

  /**
   * Returns all reviews of {@code source} in {@link Review#ORDER}, split into training and test.
   */
  static List<Review> read(ReviewSource source, long splitSeed) throws IOException {
    List<Review> reviews = new ArrayList<>();
    try (ReviewRecordReader reader = new ReviewRecordReader(source)) {
      while (reader.hasNext()) {
        reviews.add(reader.nextReview());
      }
    }
    reviews.sort(Review.ORDER);
    if (source.isSplit()) {
      return reviews;
    }
    StratifiedSplit<Review> halves =
        StratifiedSplit.of(reviews, Review::sentiment, TEST_SHARE, splitSeed);
    return Stream.concat(
            halves.kept().stream(),
            halves.held().stream().map(review -> review.withSplit(Split.TEST)))
        .toList();
  }

  /**
   * Every class must be there in each split, and no review twice. All that is missing is reported
   * at once.
   */
  private static void check(ReviewSource source, List<Review> reviews) {
    List<String> problems = new ArrayList<>();
    for (Split split : Split.values()) {
      for (Sentiment sentiment : Sentiment.values()) {
        if (reviews.stream()
            .noneMatch(review -> review.split() == split && review.sentiment() == sentiment)) {
          problems.add(
              source.isSplit()
                  ? source.path()
                      + ": no reviews in "
                      + split.folder()
                      + "/"
                      + sentiment.folder()
                      + "; expected files such as "
                      + split.folder()
                      + "/"
                      + sentiment.folder()
                      + "/0_9.txt"
                  : source.path()
                      + ": needs at least two reviews with the sentiment "
                      + sentiment.word());
        }
      }
    }
    Set<String> ids = new HashSet<>();
    reviews.stream()
        .map(Review::id)
        .filter(id -> !ids.add(id))
        .findFirst()
        .ifPresent(id -> problems.add(source.path() + ": the review " + id + " is in it twice"));
    if (!problems.isEmpty()) {
      throw new InputException(problems.stream().distinct().toList());
    }
  }

  private static Map<String, Long> countWords(List<Writable> texts) {
    return texts.parallelStream()
        .collect(
            HashMap::new,
            (counts, text) ->
                Tokeniser.tokenise(text.toString(), word -> counts.merge(word, 1L, Long::sum)),
            (counts, others) ->
                others.forEach((word, count) -> counts.merge(word, count, Long::sum)));
  }

  /** Returns the data hash of {@code reviews}, which are in {@link Review#ORDER}. */
  static String hash(List<Review> reviews) {
    Sha256 hash = new Sha256();
    for (Review review : reviews) {
      hash.add(review.split().folder());
      hash.add(review.id());
      hash.add(review.sentiment().label());
      hash.add(review.text());
    }
    return hash.hex();
  }

  private static Facts facts(
      ReviewSource source, List<Review> reviews, int trainCount, int distinctWords) {
    Set<String> trainTexts = new HashSet<>();
    Set<String> testTexts = new HashSet<>();
    int testInTrain = 0;
    for (Review review : reviews) {
      if (review.split() == Split.TRAIN) {
        trainTexts.add(review.text());
      } else {
        testTexts.add(review.text());
        testInTrain += trainTexts.contains(review.text()) ? 1 : 0;
      }
    }
    return new Facts(
        source.isSynthetic(),
        distinctWords,
        trainCount - trainTexts.size(),
        reviews.size() - trainCount - testTexts.size(),
        testInTrain,
        reviews.stream()
            .filter(review -> review.malformed() > 0)
            .map(review -> new Malformed(review.id(), review.malformed()))
            .toList());
  }
}
