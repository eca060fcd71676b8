package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.model.LogitNetwork.Gradients;

/** One network of each kind, trained for a few batches, as a function of its words' vectors. */
class LogitNetworkTest {
  private static final int VOCABULARY = 30;
  private static final int[] WORDS = {7, 3, 1, 22, 7, 15, 2};
  private static final int[] BAG = {7, 3, 1, 22, 15, 2};

  private static List<String> settings() {
    List<String> all = new ArrayList<>();
    for (String padding : List.of("masked", "learned")) {
      for (String cell : List.of("simple", "lstm", "gru", "lstm_peephole", "lstm_coupled")) {
        all.add("data.padding=" + padding + " model.cell=" + cell);
      }
      for (String pooling : List.of("last", "max", "mean", "attention")) {
        all.add(
            "model.layers=2 model.bidirectional=true model.dropout=0.3 model.head=5,4 data.padding="
                + padding
                + " model.pooling="
                + pooling);
      }
      for (String cell : List.of("simple", "lstm", "lstm_peephole")) {
        all.add("model.engine=stock data.padding=" + padding + " model.cell=" + cell);
      }
      all.add(
          "model.engine=stock model.layers=2 model.bidirectional=true model.dropout=0.3 data.padding="
              + padding);
    }
    all.add("model.engine=stock model.pooling=max model.bidirectional=true");
    all.add("model.engine=stock model.pooling=mean model.head=5 model.dropout=0.2");
    all.add("model.type=mlp model.hidden=6,5 model.dropout=0.4");
    all.add("model.type=mlp model.hidden=6,5 model.block=normalised");
    all.add("model.type=mlp model.hidden=6,6,4 model.block=residual model.dropout=0.2");
    return all;
  }

  private static Classifier trained(String settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "data.vocabulary=" + VOCABULARY,
                "data.length=12",
                "model.initialisation=pytorch",
                "training.batch=8"));
    if (!settings.contains("mlp")) {
      all.addAll(List.of("model.embedding=3", "model.hidden=4"));
    }
    all.addAll(List.of(settings.split(" ", -1)));
    Experiment experiment = ExperimentReader.standard(all);
    ComputationGraph network = NetworkFactory.create(experiment);
    Random random = new Random(5);
    List<EncodedReview> reviews = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      reviews.add(
          Networks.review(
              i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
              random.ints(1 + i % 15, 1, VOCABULARY).toArray()));
    }
    NetworkInput input = NetworkInput.of(experiment);
    input.batches(reviews).shuffled(1).forEachRemaining(network::fit);
    if (!settings.contains("mlp")) {
      // Small recurrent networks say much the same of everything.
      network.params().muli(2);
    }
    return new Classifier(network, input);
  }

  private static double sigmoid(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  @ParameterizedTest
  @MethodSource("settings")
  void itsLogitIsThatOfTheNetworkAndItsGradientTheSlope(String settings) {
    Classifier classifier = trained(settings);
    LogitNetwork network = LogitNetwork.of(classifier);
    float[] vectors = network.vectors(network.isBag() ? BAG : WORDS);

    Gradients gradients = network.gradients(new float[][] {times(0.5f, vectors), vectors});

    float probability =
        classifier.probabilities(List.of(Networks.review(Sentiment.POSITIVE, WORDS)))[0];
    assertThat(sigmoid(gradients.logits()[1])).isCloseTo(probability, within(1e-6));
    assertThat(network.logits(new float[][] {vectors})[0])
        .isCloseTo(gradients.logits()[1], within(1e-6f));
    assertThatItIsTheSlope(gradients.vectors()[0], network, times(0.5f, vectors));
    assertThatItIsTheSlope(gradients.vectors()[1], network, vectors);
  }

  private static float[] times(float factor, float[] vectors) {
    float[] scaled = vectors.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }

  private static void assertThatItIsTheSlope(
      float[] gradient, LogitNetwork network, float[] vectors) {
    float[] slopes = slopes(network, vectors);
    float largest = 0;
    for (float slope : slopes) {
      largest = Math.max(largest, Math.abs(slope));
    }
    assertThat(largest).isGreaterThan(1e-3f);
    assertThat(gradient).containsExactly(slopes, offset(5e-5f + 0.01f * largest));
  }

  /** Central differences. */
  private static float[] slopes(LogitNetwork network, float[] vectors) {
    int count = vectors.length;
    // Not past where a relu begins or ends.
    float step = network.isBag() ? 1e-4f : 4e-3f;
    float[][] moved = new float[2 * count][];
    for (int i = 0; i < count; i++) {
      moved[i] = vectors.clone();
      moved[i][i] += step;
      moved[count + i] = vectors.clone();
      moved[count + i][i] -= step;
    }
    float[] logits = network.logits(moved);
    float[] slopes = new float[count];
    for (int i = 0; i < count; i++) {
      slopes[i] = (logits[i] - logits[count + i]) / (moved[i][i] - moved[count + i][i]);
    }
    return slopes;
  }
}
