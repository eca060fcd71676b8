package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import org.deeplearning4j.nn.conf.weightnoise.DropConnect;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** Two layers, the second with dropout: it reads each element of its input with probability 0.5. */
class DropoutTest {
  private static final DataSet REVIEWS = Networks.reviews(12, 9, 41);

  private static MultiLayerNetwork network(CellKind cell, Padding padding, double retained) {
    return Networks.network(
        Networks.embedding(padding),
        Networks.recurrent(cell, Networks.SIZE, Networks.HIDDEN)
            .padding(padding)
            .outputs(Outputs.ALL)
            .build(),
        new FusedRecurrent.Builder(cell)
            .nIn(Networks.HIDDEN)
            .nOut(Networks.HIDDEN)
            .padding(padding)
            .dropOut(retained)
            .build(),
        Networks.dense(Networks.HIDDEN));
  }

  private static float[] trainedOnce(MultiLayerNetwork network) {
    return trainedOnce(network, REVIEWS);
  }

  static float[] trainedOnce(MultiLayerNetwork network, DataSet reviews) {
    Nd4j.getRandom().setSeed(99);
    network.fit(reviews);
    return Networks.values(network.params());
  }

  @ParameterizedTest
  @EnumSource
  void itTrains(CellKind cell) {
    MultiLayerNetwork network = network(cell, Padding.LEARNED_SHARED, 0.5);
    double before = network.score(REVIEWS);
    for (int i = 0; i < 30; i++) {
      network.fit(REVIEWS);
    }

    assertThat(network.score(REVIEWS)).isLessThan(before);
  }

  @Test
  void answersAreNotRandom() {
    MultiLayerNetwork network = network(CellKind.LSTM, Padding.MASKED, 0.5);
    INDArray answer = Networks.output(network, REVIEWS);

    assertThat(Networks.output(network, REVIEWS)).isEqualTo(answer);
    assertThat(answer)
        .isEqualTo(Networks.output(network(CellKind.LSTM, Padding.MASKED, 1), REVIEWS));
  }

  /** Padding of which other elements are dropped for each review is no longer the same for all. */
  @ParameterizedTest
  @EnumSource
  void sharedPaddingThatIsDroppedDifferentlyIsNotShared(CellKind cell) {
    float[] shared = trainedOnce(network(cell, Padding.LEARNED_SHARED, 0.5));
    float[] learned = trainedOnce(network(cell, Padding.LEARNED, 0.5));
    float[] undropped = trainedOnce(network(cell, Padding.LEARNED, 1));

    assertThat(distance(shared, learned)).isLessThan(1e-5);
    assertThat(distance(shared, undropped)).isGreaterThan(1e-3);
  }

  @Test
  void weightsMayBeDroppedToo() {
    MultiLayerNetwork network =
        Networks.networkWith(
            settings -> settings.weightNoise(new DropConnect(0.8)),
            Networks.embedding(Padding.MASKED),
            Networks.recurrent(CellKind.LSTM, Padding.MASKED),
            Networks.dense(Networks.HIDDEN));
    double before = network.score(REVIEWS);
    for (int i = 0; i < 30; i++) {
      network.fit(REVIEWS);
    }

    assertThat(network.score(REVIEWS)).isLessThan(before);
    assertThat(Networks.output(network, REVIEWS)).isEqualTo(Networks.output(network, REVIEWS));
  }

  private static double distance(float[] a, float[] b) {
    double largest = 0;
    for (int i = 0; i < a.length; i++) {
      largest = Math.max(largest, Math.abs(a[i] - b[i]));
    }
    return largest;
  }
}
