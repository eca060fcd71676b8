package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.search.Trials;
import org.sentiment4j.search.Trials.Reviews;

/** The reviews of a search, prepared once for all its experiments that read them alike. */
final class SearchReviews implements Trials.ReviewFinder {
  private final Path source;
  private final CacheFolderOption cache;
  private final Consumer<String> notices;
  private final Map<Encoding, Reviews> prepared = new HashMap<>();
  private boolean synthetic;

  /** What of an experiment decides how reviews are encoded. */
  private record Encoding(int vocabulary, long splitSeed) {}

  SearchReviews(Path source, CacheFolderOption cache, Consumer<String> notices) {
    this.source = source;
    this.cache = cache;
    this.notices = notices;
  }

  @Override
  public Reviews of(Experiment experiment) throws IOException {
    DataConfig data = experiment.data();
    Encoding encoding = new Encoding(data.vocabulary(), data.splitSeed());
    Reviews reviews = prepared.get(encoding);
    if (reviews == null) {
      EncodedCorpus corpus =
          cache.corpora(notices).load(source, data.vocabulary(), data.splitSeed());
      CorpusText.shortOf(corpus).forEach(notices);
      synthetic = corpus.facts().synthetic();
      reviews = new Reviews(corpus.dataHash(), ReviewCounts.of(corpus));
      prepared.put(encoding, reviews);
    }
    return reviews;
  }

  /** Whether they are the synthetic sample. */
  boolean synthetic() {
    return synthetic;
  }
}
