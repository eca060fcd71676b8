package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.Corpora;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.SampleCorpus;
import org.sentiment4j.data.SampleCorpusWriter;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.model.NetworkInput;

/** Synthetic reviews that every network can learn: the telling words are near the end. */
final class SampleReviews {
  private static final int VOCABULARY = 300;

  private SampleReviews() {}

  static EncodedCorpus corpus(Path folder, int reviews) throws IOException {
    Path directory = folder.resolve("sample");
    SampleCorpusWriter.write(new SampleCorpus(reviews, 0, 5, 42), directory);
    return new Corpora(folder.resolve("cache"), false, line -> {}).load(directory, VOCABULARY, 42);
  }

  static Experiment experiment(String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "name=test",
                "data.vocabulary=" + VOCABULARY,
                "data.length=20",
                "training.epochs=2",
                "training.batch=32",
                "training.optimizer.learningRate=0.01"));
    if (!List.of(settings).contains("model.type=mlp")) {
      all.addAll(List.of("model.cell=simple", "model.embedding=8"));
    }
    all.add("model.hidden=8");
    all.addAll(List.of(settings));
    return ExperimentReader.standard(all);
  }

  /**
   * A batch of so many reviews of random words, the way the network of {@code experiment} wants it.
   */
  static DataSet batch(Experiment experiment, int reviews) {
    Random random = new Random(7);
    List<EncodedReview> encoded =
        IntStream.range(0, reviews)
            .mapToObj(
                i ->
                    new EncodedReview(
                        "review " + i,
                        i % 3 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                        random.ints(1 + i % 20, 2, VOCABULARY).toArray()))
            .toList();
    NetworkInput input = NetworkInput.of(experiment);
    return new NetworkInput(input.length(), input.form(), reviews).batches(encoded).next();
  }
}
