package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.sentiment4j.kernel.Workers;

/** A bag of words against a dense layer on ones and zeros. */
class FusedBagTest {
  @TempDir Path folder;

  /** Reviews of distinct words, filled up with 0 behind them or, every other one, in front. */
  private static DataSet reviews(int words, int batch, int time, long seed) {
    Random random = new Random(seed);
    INDArray ids = Nd4j.create(batch, 1, time);
    INDArray labels = Nd4j.create(batch, 1);
    for (int review = 0; review < batch; review++) {
      int[] distinct =
          random.ints(1, words).distinct().limit(random.nextInt(Math.min(time, words))).toArray();
      int first = review % 2 == 0 ? 0 : time - distinct.length;
      for (int i = 0; i < distinct.length; i++) {
        ids.putScalar(review, 0, first + i, distinct[i]);
      }
      labels.putScalar(review, 0, random.nextInt(2));
    }
    return new DataSet(ids, labels);
  }

  private static INDArray manyHot(INDArray ids, int words) {
    INDArray hot = Nd4j.create(ids.size(0), words);
    for (int review = 0; review < ids.size(0); review++) {
      for (int i = 0; i < ids.size(2); i++) {
        int id = ids.getInt(review, 0, i);
        if (id != 0) {
          hot.putScalar(review, id, hot.getDouble(review, id) + 1);
        }
      }
    }
    return hot;
  }

  private static Layer bag(int words, int size) {
    return new FusedBag.Builder().name("bag").nIn(words).nOut(size).build();
  }

  private static Layer dense(int words, int size) {
    return new DenseLayer.Builder().nIn(words).nOut(size).activation(Activation.IDENTITY).build();
  }

  private static MultiLayerNetwork classifier(Layer layer, int size) {
    return Networks.networkWith(
        settings -> settings.updater(new Adam(0.01)).l2(0.01), layer, Networks.dense(size));
  }

  @ParameterizedTest
  @CsvSource({"11, 5, 6, 8", "200, 1, 33, 40", "50, 32, 7, 1", "1000, 17, 20, 100", "2, 3, 1, 4"})
  void outputsAndGradientsAreThoseOfADenseLayerOnOnesAndZeros(
      int words, int size, int batch, int time) {
    INDArray ids = reviews(words, batch, time, 101).getFeatures();
    INDArray dOut = Networks.random(new Random(102), batch, size);

    Pass bag = Pass.of(Networks.withoutWorkspaces(bag(words, size)), ids, null, dOut);

    Pass dense =
        Pass.of(Networks.withoutWorkspaces(dense(words, size)), manyHot(ids, words), null, dOut);
    Pass.assertClose(bag.out(), dense.out());
    dense
        .gradients()
        .forEach(
            (name, gradient) -> Pass.assertGradient(name, bag.gradients().get(name), gradient));
  }

  @ParameterizedTest
  @CsvSource({"11, 5, 6, 8", "200, 1, 33, 40", "1000, 17, 20, 100"})
  void itTrainsAsADenseLayerDoes(int words, int size, int batch, int time) {
    MultiLayerNetwork bag = classifier(bag(words, size), size);
    MultiLayerNetwork dense = classifier(dense(words, size), size);
    for (int i = 0; i < 5; i++) {
      DataSet reviews = reviews(words, batch, time, i);
      bag.fit(reviews);
      dense.fit(new DataSet(manyHot(reviews.getFeatures(), words), reviews.getLabels()));
    }

    dense
        .paramTable()
        .forEach((name, values) -> Pass.assertGradient(name, bag.getParam(name), values));
  }

  @Test
  void aWordThatStandsThereTwiceCountsTwice() {
    INDArray ids = Networks.array(new float[] {3, 1, 3, 0}, 1, 1, 4);

    Pass.assertClose(
        Networks.network(bag(5, 2)).output(ids),
        Networks.network(dense(5, 2)).output(Networks.array(new float[] {0, 1, 0, 2, 0}, 1, 5)));
  }

  @Test
  void whatIsMaskedCountsForNothing() {
    MultiLayerNetwork network = Networks.network(bag(5, 2));
    INDArray ids = Networks.array(new float[] {3, 1, 9.5f, 4}, 2, 1, 2);
    INDArray mask = Networks.array(new float[] {1, 1, 0, 1}, 2, 2);

    assertThat(network.output(ids, false, mask, null))
        .isEqualTo(network.output(Networks.array(new float[] {3, 1, 0, 4}, 2, 1, 2)));
  }

  @Test
  void idsOfTwoDimensionsWillDo() {
    MultiLayerNetwork network = Networks.network(bag(5, 2));
    INDArray ids = Networks.array(new float[] {3, 1, 0, 4}, 2, 2);

    assertThat(network.output(ids)).isEqualTo(network.output(ids.reshape(2, 1, 2)));
  }

  @Test
  void trainingOnOneTwoAndThreeThreadsGivesTheSameWeights() {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    float[] one = {};
    for (int count = 1; count <= 3; count++) {
      MultiLayerNetwork network = classifier(bag(200, 9), 9);
      ((FusedBagLayer) network.getLayer(0)).useWorkers(new Workers(count, threads));
      for (int i = 0; i < 5; i++) {
        network.fit(reviews(200, 40, 30, i));
      }
      float[] weights = Networks.values(network.params());
      one = count == 1 ? weights : one;
      assertThat(weights).containsExactly(one);
    }
    threads.shutdown();
  }

  @Test
  void aRestoredNetworkAnswersAndTrainsOnAsIfItHadNeverBeenSaved() throws IOException {
    MultiLayerNetwork network = classifier(bag(20, 3), 3);
    DataSet reviews = reviews(20, 8, 10, 103);
    network.fit(reviews);
    ModelSerializer.writeModel(network, folder.resolve("network.zip").toFile(), true);
    MultiLayerNetwork restored =
        ModelSerializer.restoreMultiLayerNetwork(folder.resolve("network.zip").toFile(), true);

    assertThat(restored.output(reviews.getFeatures()))
        .isEqualTo(network.output(reviews.getFeatures()));
    network.fit(reviews);
    restored.fit(reviews);
    assertThat(Networks.values(restored.params()))
        .containsExactly(Networks.values(network.params()));
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations();
    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    assertThat(bag(5, 2)).isEqualTo(bag(5, 2)).isNotEqualTo(bag(5, 3)).isNotEqualTo(dense(5, 2));
    assertThat(bag(5, 2)).hasSameHashCodeAs(bag(5, 2));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, 5, 1.5, 1e30, Double.NaN, Double.POSITIVE_INFINITY})
  void wordsThatItHasNotAreRefused(double word) {
    RefusedInputTest.assertRefused(
        bag(5, 2),
        Nd4j.ones(3, 1, 4).putScalar(new int[] {2, 0, 1}, word),
        null,
        "bag",
        "word id " + (float) word + " at step 1 of review 2",
        "expected 0 to 4");
  }

  @Test
  void otherShapesTypesAndActivationsAreRefused() {
    for (INDArray ids : new INDArray[] {Nd4j.ones(3, 2, 4), Nd4j.ones(3), Nd4j.ones(3, 1, 1, 4)}) {
      RefusedInputTest.assertRefused(
          bag(5, 2), ids, null, "bag", "expected word ids [batch, 1, time]");
    }
    RefusedInputTest.assertRefused(
        bag(5, 2), Nd4j.ones(3, 1, 4), Nd4j.ones(4, 3), "bag", "expected a mask [3, 4]");
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .dataType(DataType.DOUBLE)
                .list()
                .layer(bag(5, 2))
                .build());
    assertThatIllegalArgumentException()
        .isThrownBy(network::init)
        .withMessageContainingAll("bag", "computes in FLOAT", "the network is one of DOUBLE");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FusedBag.Builder().activation(Activation.TANH).build())
        .withMessage("a bag of words has no activation, not tanh");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> bag(5, 2).getOutputType(0, InputType.feedForward(5)))
        .withMessageContainingAll("bag", "wants a sequence [batch, size, time]");
  }

  @Test
  void itsSizeIsKnownToTheNextLayer() {
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            new NeuralNetConfiguration.Builder()
                .list()
                .layer(bag(5, 2))
                .layer(Networks.dense(0))
                .setInputType(InputType.recurrent(1, 4))
                .build());
    network.init();

    assertThat(network.getParam("0_W").shape()).containsExactly(5, 2);
    assertThat(network.getParam("0_b").shape()).containsExactly(2);
    assertThat(network.getParam("1_W").shape()).containsExactly(2, 1);
    assertThat(network.summary(InputType.recurrent(1, 4))).contains("FusedBag");
  }
}
