package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInitConstant;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** Attention, beyond what {@link HeadTest} holds it to. */
class FusedAttentionTest {
  private static final int SIZE = 3;
  private static final int HIDDEN = 4;
  private static final int TIME = 5;

  private static FusedAttention.Builder attention() {
    return new FusedAttention.Builder(HIDDEN).nIn(SIZE);
  }

  /** In plain double loops, from the parameters as Deeplearning4j names and shapes them. */
  @Test
  void outputsAndWeightsAreThoseOfTheFormula() {
    MultiLayerNetwork network = Networks.network(attention().build());
    INDArray w = network.getParam("0_W");
    INDArray b = network.getParam("0_b");
    INDArray v = network.getParam("0_v");
    INDArray x = Networks.random(new Random(86), 2, SIZE, TIME);
    INDArray mask = Networks.mask(TIME, true, 5, 3);

    INDArray out = network.output(x, false, mask, null);

    float[][] weights = ((FusedAttentionLayer) network.getLayer(0)).lastWeights();
    for (int review = 0; review < 2; review++) {
      double[] exponentials = new double[TIME];
      double sum = 0;
      for (int t = 0; t < TIME; t++) {
        double score = 0;
        for (int j = 0; j < HIDDEN; j++) {
          double total = b.getDouble(j);
          for (int k = 0; k < SIZE; k++) {
            total += w.getDouble(k, j) * x.getDouble(review, k, t);
          }
          score += v.getDouble(j, 0) * Math.tanh(total);
        }
        exponentials[t] = mask.getDouble(review, t) * Math.exp(score);
        sum += exponentials[t];
      }
      double[] expected = new double[SIZE];
      for (int t = 0; t < TIME; t++) {
        double weight = exponentials[t] / sum;
        assertThat((double) weights[review][t]).isCloseTo(weight, within(1e-5));
        for (int k = 0; k < SIZE; k++) {
          expected[k] += weight * x.getDouble(review, k, t);
        }
      }
      for (int k = 0; k < SIZE; k++) {
        assertThat(out.getDouble(review, k)).isCloseTo(expected[k], within(1e-5));
      }
    }
  }

  @Test
  void theWeightsAreThoseOfTheLastPass() {
    MultiLayerNetwork network =
        Networks.network(
            Networks.embedding(Padding.MASKED),
            Networks.recurrent(CellKind.GRU, Networks.SIZE, SIZE).outputs(Outputs.ALL).build(),
            attention().build(),
            Networks.dense(SIZE));
    FusedAttentionLayer layer = (FusedAttentionLayer) network.getLayer(2);
    assertThat(layer.lastWeights()).isEmpty();
    DataSet reviews = Networks.reviews(4, 6, 87);
    Networks.output(network, reviews);
    float[][] asked = layer.lastWeights();
    network.fit(reviews);

    assertThat(layer.lastWeights()).isDeepEqualTo(asked);
    Networks.output(network, reviews);
    assertThat(Arrays.deepEquals(layer.lastWeights(), asked)).isFalse();
    for (int review = 0; review < 4; review++) {
      double sum = 0;
      for (int t = 0; t < 6; t++) {
        boolean word = reviews.getFeaturesMaskArray().getInt(review, t) != 0;
        assertThat(asked[review][t] > 0).isEqualTo(word);
        sum += asked[review][t];
      }
      assertThat(sum).isCloseTo(1, within(1e-6));
    }
  }

  @Test
  void weightsAreDrawnAsTold() {
    Layer layer =
        attention()
            .weightInit(new WeightInitConstant(1))
            .weightInitScore(new WeightInitConstant(0.25))
            .biasInit(0.5)
            .build();
    MultiLayerNetwork network = Networks.network(layer);
    MultiLayerNetwork drawn = new MultiLayerNetwork(network.getLayerWiseConfigurations());
    drawn.init();

    assertThat(drawn.getParam("0_W").shape()).containsExactly(SIZE, HIDDEN);
    assertThat(drawn.getParam("0_v").shape()).containsExactly(HIDDEN, 1);
    assertThat(Networks.values(drawn.getParam("0_W"))).containsOnly(1f);
    assertThat(Networks.values(drawn.getParam("0_b"))).containsOnly(0.5f);
    assertThat(Networks.values(drawn.getParam("0_v"))).containsOnly(0.25f);
  }

  @Test
  void everySettingSurvivesJson() {
    MultiLayerConfiguration configuration =
        Networks.network(attention().weightInitScore(new WeightInitConstant(1)).build())
            .getLayerWiseConfigurations();
    FusedAttention read =
        (FusedAttention)
            MultiLayerConfiguration.fromJson(configuration.toJson()).getConf(0).getLayer();

    assertThat(read).isEqualTo(configuration.getConf(0).getLayer());
    assertThat(read.hidden()).isEqualTo(HIDDEN);
    assertThat(read.weightInitScore()).isEqualTo(new WeightInitConstant(1));
    FusedAttention plain = attention().build();
    assertThat(plain).isNotEqualTo(new FusedAttention.Builder(HIDDEN + 1).nIn(SIZE).build());
    assertThat(plain).isNotEqualTo(attention().weightInitScore(new WeightInitConstant(1)).build());
  }

  @Test
  void itsWeightsMayBeDropped() {
    MultiLayerNetwork network =
        Networks.networkWith(
            settings -> settings.weightNoise(new DropConnect(0.8)),
            Networks.embedding(Padding.MASKED),
            new FusedAttention.Builder(HIDDEN).nIn(Networks.SIZE).build(),
            Networks.dense(Networks.SIZE));
    DataSet reviews = Networks.reviews(12, 9, 88);
    double before = network.score(reviews);
    for (int i = 0; i < 30; i++) {
      network.fit(reviews);
    }

    assertThat(network.score(reviews)).isLessThan(before);
    assertThat(Networks.output(network, reviews)).isEqualTo(Networks.output(network, reviews));
  }

  @Test
  void settingsThatMakeNoSenseAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusedAttention.Builder(0).nIn(SIZE).build())
        .withMessage("attention wants units to score with, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> attention().nOut(SIZE + 1).build())
        .withMessage("attention gives vectors of the size that it gets, 3, not 4");
    RefusedInputTest.assertRefused(
        attention().name("attention").build(),
        Networks.random(new Random(89), 2, SIZE + 1, TIME),
        null,
        "attention",
        "expected [batch, 3, time]");
  }
}
