package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.Sentiment;

/** Every shape that a network can have. */
class NetworkShapesTest {
  private static final String MLP = "model.type=mlp ";

  @TempDir private Path folder;

  private static Experiment experiment(String settings) {
    List<String> all = new ArrayList<>(List.of("data.vocabulary=50", "training.batch=8"));
    all.addAll(List.of(settings.split(" ", -1)));
    return ExperimentReader.standard(all);
  }

  private static List<String> shapes() {
    return List.of(
        "model.cell=gru",
        "model.layers=3 model.dropout=0.3",
        "model.cell=simple model.layers=4",
        "model.bidirectional=true",
        "model.bidirectional=true data.padding=learned data.length=20",
        "model.layers=2 model.bidirectional=true model.dropout=0.3 model.head=8",
        "model.pooling=max",
        "model.pooling=mean model.bidirectional=true",
        "model.pooling=attention",
        "model.pooling=attention data.padding=learned data.length=20",
        "model.layers=2 model.dropout=0.3 data.padding=learned data.length=20",
        "model.layers=2 model.dropout=0.3 model.engine=stock model.cell=simple",
        "model.pooling=attention model.bidirectional=true model.head=8,4 model.dropout=0.3",
        "model.pooling=max data.padding=learned data.length=20",
        MLP + "model.hidden=7,5",
        MLP + "model.hidden=7,5 model.block=normalised model.dropout=0.5",
        MLP + "model.hidden=7,7,5 model.block=residual model.dropout=0.5");
  }

  private static List<EncodedReview> reviews(int count) {
    Random random = new Random(9);
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                Networks.review(
                    i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                    random.ints(1 + (7 * i) % 23, 1, 50).toArray()))
        .toList();
  }

  private static ComputationGraph trained(Experiment experiment) {
    ComputationGraph network = NetworkFactory.create(experiment);
    ReviewBatches batches = NetworkInput.of(experiment).batches(reviews(40)).shuffled(1);
    for (int batch = 0; batches.hasNext(); batch++) {
      // 0 would stand for any seed.
      Nd4j.getRandom().setSeed(1 + batch);
      network.fit(batches.next());
    }
    return network;
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aNetworkThatWasWrittenAndReadSaysTheSameToTheBit(String settings) throws IOException {
    Experiment experiment = experiment(settings);
    ComputationGraph network = trained(experiment);
    NetworkInput input = NetworkInput.of(experiment);
    Path file = folder.resolve("network.zip");

    NetworkFile.write(file, network);
    ComputationGraph read = NetworkFile.read(file, experiment);

    assertThat(new Classifier(read, input).probabilities(reviews(20)))
        .containsExactly(new Classifier(network, input).probabilities(reviews(20)));
    assertThat(read.params()).isEqualTo(network.params());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void trainingTwiceGivesTheSameWeightsToTheBit(String settings) {
    assertThat(trained(experiment(settings)).params())
        .isEqualTo(trained(experiment(settings)).params());
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void aReviewIsTheSameAloneAndAmongLongerAndShorterOnes(String settings) {
    Experiment experiment = experiment(settings);
    Classifier classifier = new Classifier(trained(experiment), NetworkInput.of(experiment));
    List<EncodedReview> reviews = reviews(16);
    float[] together = classifier.probabilities(reviews);

    for (int i = 0; i < reviews.size(); i++) {
      assertThat(classifier.probabilities(List.of(reviews.get(i)))[0])
          .as("review %d", i)
          .isCloseTo(together[i], within(1e-6f));
    }
  }

  /** Written out: embedding, recurrent layers, attention, head; 32 units where nothing is said. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "model.cell=gru; 50*32 + 3*32*(32+32) + 4*32 + 33",
        "model.cell=lstm_peephole; 50*32 + 4*32*(32+32+1) + 3*32 + 33",
        "model.cell=lstm_coupled; 50*32 + 3*32*(32+32+1) + 33",
        "model.cell=simple model.layers=4; 50*32 + 4*32*(32+32+1) + 33",
        "model.cell=simple model.bidirectional=true; 50*32 + 2*32*(32+32+1) + 65",
        "model.layers=2 model.bidirectional=true; 50*32 + 8*32*(32+32+1) + 8*32*(64+32+1) + 65",
        "model.pooling=mean; 50*32 + 4*32*(32+32+1) + 33",
        "model.pooling=attention; 50*32 + 4*32*(32+32+1) + 32*32 + 32 + 32 + 33",
        "model.head=8,4 model.cell=simple; 50*32 + 32*(32+32+1) + 8*33 + 4*9 + 5",
        "model.type=mlp model.hidden=7,5; 7*(50+1) + 5*(7+1) + 5+1",
        "model.type=mlp model.hidden=7,5 model.block=normalised; 7*(50+1+4) + 5*(7+1+4) + 5+1",
        "model.type=mlp model.hidden=7,7,5 model.block=residual;"
            + " 7*(50+1+4) + 2*7*(7+1+4) + 5*(7+1+4) + 5*(5+1+4) + 5*(7+1) + 5+1"
      })
  void hasAsManyWeightsAsTheFormulaSays(String settings, String formula) {
    Experiment experiment = experiment(settings);

    assertThat(LayerTable.of(NetworkFactory.create(experiment), 20).parameters())
        .isEqualTo(sum(formula));
  }

  /** A sum of products whose factors may be sums in brackets. */
  private static long sum(String formula) {
    String flat = formula.replace(" ", "");
    while (flat.contains("(")) {
      int open = flat.indexOf('(');
      int close = flat.indexOf(')');
      flat =
          flat.substring(0, open)
              + sum(flat.substring(open + 1, close))
              + flat.substring(close + 1);
    }
    return Stream.of(flat.split("\\+", -1))
        .mapToLong(
            product ->
                Stream.of(product.split("\\*", -1))
                    .mapToLong(Long::parseLong)
                    .reduce(1, (a, b) -> a * b))
        .sum();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " model.block=normalised", " model.block=residual"})
  void aBagKnowsNeitherOrderNorNumber(String block) {
    Experiment experiment = experiment(MLP + "model.hidden=7,5" + block);
    Classifier classifier = new Classifier(trained(experiment), NetworkInput.of(experiment));

    float[] said =
        classifier.probabilities(
            List.of(
                Networks.review(Sentiment.POSITIVE, 4, 9, 30),
                Networks.review(Sentiment.POSITIVE, 30, 4, 9),
                Networks.review(Sentiment.POSITIVE, 9, 9, 4, 30, 4, 4, 30),
                Networks.review(Sentiment.POSITIVE, 9, 4)));

    assertThat(said[1]).isEqualTo(said[0]);
    assertThat(said[2]).isEqualTo(said[0]);
    assertThat(said[3]).isNotCloseTo(said[0], within(1e-6f));
  }

  @Test
  void aBagHasAllWordsOfALongReviewUnlessALengthIsAskedFor() {
    EncodedReview review =
        Networks.review(
            Sentiment.POSITIVE, IntStream.range(0, 3000).map(i -> 2 + i % 40).toArray());
    Experiment whole = experiment(MLP + "model.hidden=7");
    Experiment cut = experiment(MLP + "model.hidden=7 data.length=10");

    assertThat(NetworkInput.of(whole).batches(List.of(review)).next().getFeatures().length())
        .isEqualTo(40);
    assertThat(NetworkInput.of(cut).batches(List.of(review)).next().getFeatures().data().asFloat())
        .containsExactly(32, 33, 34, 35, 36, 37, 38, 39, 40, 41);
  }

  @Test
  void noBagIsABatchOfItsOwnAtTheEnd() {
    Experiment experiment = experiment(MLP + "model.hidden=7 model.block=normalised");
    ReviewBatches batches = NetworkInput.of(experiment).batches(reviews(17));
    List<Long> sizes = new ArrayList<>();
    while (batches.hasNext()) {
      sizes.add(batches.next().getFeatures().size(0));
    }

    assertThat(sizes).containsExactly(8L, 9L).hasSize(batches.count());
  }

  @Test
  void backwardsTheLastStateIsThatOfTheFirstWord() {
    Experiment experiment =
        experiment("model.bidirectional=true model.cell=simple model.initialisation=pytorch");
    ComputationGraph network = NetworkFactory.create(experiment);
    // Only the backward half reaches the answer.
    for (int unit = 0; unit < 32; unit++) {
      network.getParam("dense_W").putScalar(unit, 0, 0);
    }
    Classifier classifier = new Classifier(network, NetworkInput.of(experiment));
    int[] words = IntStream.range(2, 42).toArray();
    int[] otherFirst = words.clone();
    otherFirst[0] = 49;
    int[] otherLast = words.clone();
    otherLast[39] = 49;

    float[] said =
        classifier.probabilities(
            List.of(
                Networks.review(Sentiment.POSITIVE, words),
                Networks.review(Sentiment.POSITIVE, otherFirst),
                Networks.review(Sentiment.POSITIVE, otherLast)));

    // The word that was read last counts most: by these weights the first is soon forgotten.
    assertThat(Math.abs(said[1] - said[0])).isGreaterThan(10 * Math.abs(said[2] - said[0]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " data.padding=learned data.length=30"})
  void theAttentionOfAllWordsTogetherIsOne(String padding) {
    Experiment experiment = experiment("model.pooling=attention" + padding);
    Classifier classifier = new Classifier(trained(experiment), NetworkInput.of(experiment));

    for (EncodedReview review : reviews(10)) {
      float[] weights = classifier.attention(review);
      double sum = 0;
      for (float weight : weights) {
        sum += weight;
      }
      assertThat(weights).hasSize(review.words().length);
      assertThat(sum).isCloseTo(1, within(1e-5));
    }
  }
}
