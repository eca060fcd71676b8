package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sentiment4j.analysis.LongReviews;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.seed.Seeds;

/** The validation reviews that gradients are measured on: the same for all of the same data. */
final class LongValidationReviews {
  private final CacheFolderOption cache;
  private final int words;
  private final int count;
  private final Consumer<String> notices;
  private final Map<Key, Chosen> chosen = new HashMap<>();

  /** What the choice depends on. */
  private record Key(Path source, int vocabulary, long splitSeed, double validation) {}

  /**
   * What was chosen.
   *
   * @param reviews the reviews, at least one
   * @param dataHash the hash of all the reviews of their source
   * @param synthetic whether they are synthetic
   */
  record Chosen(List<EncodedReview> reviews, String dataHash, boolean synthetic) {}

  /**
   * @param words the least number of words of a review
   * @param count the largest number of reviews
   */
  LongValidationReviews(CacheFolderOption cache, int words, int count, Consumer<String> notices) {
    this.cache = cache;
    this.words = words;
    this.count = count;
    this.notices = notices;
  }

  /**
   * Chooses reviews.
   *
   * @throws org.sentiment4j.error.InputException where the source is damaged, or has no review of
   *     that length
   */
  Chosen of(Path source, DataConfig data) throws IOException {
    Key key = new Key(source, data.vocabulary(), data.splitSeed(), data.validation());
    Chosen known = chosen.get(key);
    if (known == null) {
      known = choose(key);
      chosen.put(key, known);
    }
    return known;
  }

  private Chosen choose(Key key) throws IOException {
    EncodedCorpus corpus =
        cache.corpora(notices).load(key.source(), key.vocabulary(), key.splitSeed());
    List<EncodedReview> validation =
        corpus.splitForValidation(key.validation(), key.splitSeed()).held();
    List<EncodedReview> reviews =
        LongReviews.choose(validation, words, count, Seeds.derive(key.splitSeed(), "gradients"));
    if (reviews.size() < count) {
      notices.accept(
          String.format(
              Locale.ROOT,
              "only %,d of the %,d validation reviews have %,d words or more: those are measured",
              reviews.size(),
              validation.size(),
              words));
    }
    return new Chosen(reviews, corpus.dataHash(), corpus.facts().synthetic());
  }
}
