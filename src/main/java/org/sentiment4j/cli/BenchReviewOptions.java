package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewSource;
import org.sentiment4j.speed.RandomReviews;
import org.sentiment4j.speed.SpeedMeasurement;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which reviews the networks read while they are timed. */
final class BenchReviewOptions {
  private static final long SEED = 42;

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "Real reviews, as for train: a directory, a .tar.gz or a .csv (default: random words,"
              + " reviews as long as IMDb's).")
  private Path data;

  @Mixin private CacheOptions cache;

  /**
   * The reviews to measure with.
   *
   * @param reviews whole batches
   * @param description which they are
   */
  record Chosen(List<EncodedReview> reviews, String description) {}

  /** Returns where the reviews come from, nothing for random ones. */
  Optional<Path> source(Checks checks) throws IOException {
    return data == null ? Optional.empty() : checks.make(() -> ReviewSource.at(data).path());
  }

  /** Returns enough reviews of {@code source}, or random ones, for batches of {@code batch}. */
  Chosen choose(Optional<Path> source, int batch, Consumer<String> notices) throws IOException {
    DataConfig config = ExperimentReader.standard(List.of()).data();
    if (source.isEmpty()) {
      return new Chosen(
          RandomReviews.draw(SpeedMeasurement.enoughReviews(batch), config.vocabulary(), SEED),
          "random words, reviews as long as IMDb's");
    }
    EncodedCorpus corpus =
        cache.corpora(notices).load(source.get(), config.vocabulary(), config.splitSeed());
    return new Chosen(
        SpeedMeasurement.choose(corpus.train(), batch),
        "training reviews of "
            + source.get()
            + (corpus.facts().synthetic() ? "; " + CorpusText.SYNTHETIC : ""));
  }
}
