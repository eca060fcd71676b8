package org.sentiment4j.data;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.datavec.api.transform.TransformProcess;
import org.datavec.api.writable.Writable;
import org.sentiment4j.data.EncodedCorpus.Facts;
import org.sentiment4j.data.EncodedCorpus.Malformed;
import org.sentiment4j.text.Tokeniser;
import org.sentiment4j.text.Vocabulary;

/** Reads a source from end to end: counts its words and encodes every review. */
final class CorpusBuilder {
  private CorpusBuilder() {}

  /**
   * Builds the corpus of {@code source}.
   *
   * @param vocabularySize the number of word ids, padding and unknown included
   * @param splitSeed governs the split of a source that has none of its own
   * @throws org.sentiment4j.error.InputException where the source is damaged or lacks a class
   */
  static EncodedCorpus build(ReviewSource source, int vocabularySize, long splitSeed)
      throws IOException {
    SourceReviews all = SourceReviews.read(source, splitSeed);
    all.check(source);
    List<Review> reviews = all.reviews();
    int trainCount = all.trainCount();
    TransformProcess toWords = ReviewPipeline.words();
    List<Writable> words =
        reviews.parallelStream()
            .map(review -> ReviewRecord.text(toWords.execute(ReviewRecord.of(review))))
            .toList();
    Map<String, Long> counts = countWords(words.subList(0, trainCount));
    Vocabulary vocabulary = Vocabulary.mostFrequent(counts, vocabularySize);
    List<int[]> ids =
        words.parallelStream().map(text -> vocabulary.encode(text.toString())).toList();

    List<EncodedReview> encoded = new ArrayList<>(reviews.size());
    for (int i = 0; i < reviews.size(); i++) {
      encoded.add(new EncodedReview(reviews.get(i).id(), reviews.get(i).sentiment(), ids.get(i)));
    }
    return new EncodedCorpus(
        all.hash(),
        vocabulary,
        List.copyOf(encoded.subList(0, trainCount)),
        List.copyOf(encoded.subList(trainCount, encoded.size())),
        facts(all, counts.size()));
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

  private static Facts facts(SourceReviews all, int distinctWords) {
    Set<String> trainTexts = new HashSet<>();
    Set<String> testTexts = new HashSet<>();
    int testInTrain = 0;
    for (Review review : all.reviews()) {
      if (review.split() == Split.TRAIN) {
        trainTexts.add(review.text());
      } else {
        testTexts.add(review.text());
        testInTrain += trainTexts.contains(review.text()) ? 1 : 0;
      }
    }
    return new Facts(
        all.synthetic(),
        distinctWords,
        all.trainCount() - trainTexts.size(),
        all.reviews().size() - all.trainCount() - testTexts.size(),
        testInTrain,
        all.skipped(),
        all.reviews().stream()
            .filter(review -> review.malformed() > 0)
            .map(review -> new Malformed(review.id(), review.malformed()))
            .toList());
  }
}
