package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.GradientNormalization;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.RNNFormat;
import org.deeplearning4j.nn.conf.constraint.MaxNormConstraint;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.AMSGrad;
import org.nd4j.linalg.learning.config.AdaDelta;
import org.nd4j.linalg.learning.config.AdaGrad;
import org.nd4j.linalg.learning.config.AdaMax;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Nadam;
import org.nd4j.linalg.learning.config.Nesterovs;
import org.nd4j.linalg.learning.config.NoOp;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** Two steps of training, beside a network of Deeplearning4j's own layers. */
class StockTrainingTest {
  private static final int TIME = 6;

  private static UnaryOperator<NeuralNetConfiguration.Builder> updater(IUpdater updater) {
    return settings -> settings.updater(updater);
  }

  private static MultiLayerNetwork fused(
      CellKind cell, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
    return Networks.networkWith(
        settings,
        Networks.embedding(Padding.LEARNED),
        Networks.recurrent(cell, Networks.SIZE, Networks.HIDDEN).outputs(Outputs.ALL).build(),
        denseAtEveryStep());
  }

  private static MultiLayerNetwork stock(
      CellKind cell, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
    return Networks.networkWith(
        settings,
        Stock.embedding(),
        Stock.recurrent(cell, Networks.SIZE, Networks.HIDDEN),
        denseAtEveryStep());
  }

  private static Layer denseAtEveryStep() {
    return new RnnOutputLayer.Builder(LossFunction.XENT)
        .nIn(Networks.HIDDEN)
        .nOut(1)
        .activation(Activation.SIGMOID)
        .dataFormat(RNNFormat.NCW)
        .build();
  }

  private static DataSet reviews(long seed) {
    DataSet reviews = Networks.reviews(8, TIME, seed);
    INDArray labels =
        Networks.random(new Random(seed), 8, 1, TIME).gt(0).castTo(reviews.getLabels().dataType());
    return new DataSet(reviews.getFeatures(), labels);
  }

  static Stream<Arguments> settings() {
    return Stream.of(
        arguments("Sgd", updater(new Sgd(0.5))),
        arguments("Adam", updater(new Adam(0.01))),
        arguments("AdaMax", updater(new AdaMax(0.01))),
        arguments("Nadam", updater(new Nadam(0.01))),
        arguments("AMSGrad", updater(new AMSGrad(0.01))),
        arguments("Nesterovs", updater(new Nesterovs(0.1, 0.9))),
        arguments("RmsProp", updater(new RmsProp(0.01))),
        arguments("AdaGrad", updater(new AdaGrad(0.01))),
        arguments("AdaDelta", updater(new AdaDelta())),
        arguments("NoOp", updater(new NoOp())),
        arguments(
            "bias updater",
            (UnaryOperator<NeuralNetConfiguration.Builder>) s -> s.biasUpdater(new Sgd(0.01))),
        arguments(
            "L1 and L2", (UnaryOperator<NeuralNetConfiguration.Builder>) s -> s.l1(0.01).l2(0.2)),
        arguments(
            "L2 of the biases", (UnaryOperator<NeuralNetConfiguration.Builder>) s -> s.l2Bias(0.2)),
        arguments(
            "weight decay",
            (UnaryOperator<NeuralNetConfiguration.Builder>) s -> s.weightDecay(0.1)),
        arguments(
            "largest norm",
            (UnaryOperator<NeuralNetConfiguration.Builder>)
                s -> s.constrainWeights(new MaxNormConstraint(0.5, 1))));
  }

  private static void assertTrainAlike(
      CellKind cell, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
    MultiLayerNetwork fused = fused(cell, settings);
    MultiLayerNetwork stock = stock(cell, settings);
    assertThat(fused.params()).isEqualTo(stock.params());

    for (long step = 1; step <= 2; step++) {
      DataSet reviews = reviews(step);
      fused.fit(reviews);
      stock.fit(reviews);
      assertThat(fused.score()).isCloseTo(stock.score(), within(1e-5));
    }

    float[] expected = Networks.values(stock.params());
    float[] actual = Networks.values(fused.params());
    for (int i = 0; i < expected.length; i++) {
      float tolerance = 1e-5f * Math.max(1, Math.abs(expected[i]));
      assertThat(actual[i]).as("parameter %d", i).isCloseTo(expected[i], within(tolerance));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("settings")
  void theParametersBecomeTheSame(
      String name, UnaryOperator<NeuralNetConfiguration.Builder> settings) {
    assertTrainAlike(CellKind.LSTM, settings);
    assertTrainAlike(CellKind.SIMPLE, settings);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsAreClippedAndNormalisedAlike(GradientNormalization mode) {
    assertTrainAlike(
        CellKind.LSTM,
        settings -> settings.gradientNormalization(mode).gradientNormalizationThreshold(0.02));
  }

  @Test
  void theScoreHasHalfTheSumOfTheSquaredWeights() {
    DataSet reviews = reviews(3);
    MultiLayerNetwork plain = fused(CellKind.GRU, settings -> settings);
    MultiLayerNetwork decayed = fused(CellKind.GRU, settings -> settings.l2(0.2));
    double squares = 0;
    for (String name : new String[] {"0_W", "1_W", "1_RW", "2_W"}) {
      squares += Math.pow(plain.getParam(name).norm2Number().doubleValue(), 2);
    }

    assertThat(decayed.score(reviews) - plain.score(reviews))
        .isCloseTo(0.2 * squares / 2, within(1e-4));
  }
}
