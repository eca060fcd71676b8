package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.Sentiment;

/** The project's own layers against Deeplearning4j's, of which they are to be the faster ones. */
class EnginesAgreeTest {
  private static final int WORDS = 300;

  private static Experiment experiment(
      String engine, String cell, String padding, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + WORDS,
                "data.length=60",
                "data.padding=" + padding,
                "model.cell=" + cell,
                "model.embedding=12",
                "model.hidden=10",
                "model.engine=" + engine,
                "training.batch=16",
                "training.optimizer.learningRate=0.003"));
    all.addAll(List.of(settings));
    return ExperimentReader.standard(all);
  }

  private static List<EncodedReview> reviews(int count, int longest) {
    Random random = new Random(3);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Networks.review(
                    i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                    random.ints(random.nextInt(1, longest), 1, WORDS).toArray()))
        .toList();
  }

  private static List<Double> losses(Experiment experiment, int count) {
    ComputationGraph network = NetworkFactory.create(experiment);
    int reviews = count * experiment.training().batch();
    int longest = experiment.data().length() * 4 / 3;
    ReviewBatches batches =
        NetworkInput.of(experiment).batches(reviews(reviews, longest)).shuffled(1);
    List<Double> losses = new ArrayList<>();
    while (batches.hasNext()) {
      network.fit(batches.next());
      losses.add(network.score());
    }
    return losses;
  }

  @ParameterizedTest
  @CsvSource({
    "simple,masked",
    "simple,learned",
    "lstm,masked",
    "lstm,learned",
    "lstm_peephole,masked",
    "lstm_peephole,learned"
  })
  void theFirstTwentyBatchesOfATrainingHaveTheSameLosses(String cell, String padding) {
    List<Double> fused = losses(experiment("fused", cell, padding), 20);
    List<Double> stock = losses(experiment("stock", cell, padding), 20);

    assertThat(fused).hasSize(20);
    for (int batch = 0; batch < 20; batch++) {
      assertThat(fused.get(batch)).as("batch %d", batch).isCloseTo(stock.get(batch), within(1e-4));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lstm masked model.layers=2",
        "lstm learned model.layers=2",
        "simple masked model.layers=4",
        "lstm masked model.bidirectional=true",
        "lstm learned model.bidirectional=true model.layers=2",
        "simple masked model.bidirectional=true model.layers=2 model.head=6,3",
        "lstm masked model.pooling=max",
        "lstm masked model.pooling=mean model.bidirectional=true"
      })
  void soHaveTheFirstTenInEveryShapeOfNetwork(String network) {
    String[] words = network.split(" ", -1);
    String[] settings = Arrays.copyOf(words, words.length);
    settings[0] = "data.length=20";
    settings[1] = "training.batch=8";
    List<Double> fused = losses(experiment("fused", words[0], words[1], settings), 10);
    List<Double> stock = losses(experiment("stock", words[0], words[1], settings), 10);

    for (int batch = 0; batch < 10; batch++) {
      assertThat(fused.get(batch)).as("batch %d", batch).isCloseTo(stock.get(batch), within(1e-4));
    }
  }
}
