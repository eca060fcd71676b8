package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.Sgd;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Workers;

/** What all layers promise that make one vector of the outputs of all steps. */
class HeadTest {
  private static final DataSet FIRST = Networks.reviews(7, 6, 81);
  private static final DataSet SECOND = Networks.reviews(5, 9, 82);

  /** Small, since with another step as the maximum the slope is another. */
  private static final double STEP = 0.006;

  private static final double TOLERANCE = 1e-2;

  @TempDir Path folder;

  static Stream<Arguments> headsAndPaddings() {
    return Arrays.stream(Head.values())
        .flatMap(
            head -> Arrays.stream(Padding.values()).map(padding -> Arguments.of(head, padding)));
  }

  private static org.deeplearning4j.nn.conf.layers.Layer[] layers(
      Head head, Padding padding, Direction direction) {
    return new org.deeplearning4j.nn.conf.layers.Layer[] {
      Networks.embedding(padding),
      Networks.recurrent(CellKind.SIMPLE, Networks.SIZE, Networks.HIDDEN)
          .padding(padding)
          .direction(direction)
          .outputs(Outputs.ALL)
          .build(),
      head.layer(),
      Networks.dense(Networks.HIDDEN)
    };
  }

  private static MultiLayerNetwork network(Head head, Padding padding) {
    return Networks.networkWith(
        settings -> settings.updater(new Adam(0.01)).l2(0.01),
        layers(head, padding, Direction.FORWARD));
  }

  @ParameterizedTest
  @MethodSource("headsAndPaddings")
  void gradientsOfEveryParameterAreRight(Head head, Padding padding) {
    for (DataSet reviews :
        new DataSet[] {
          Networks.reviews(6, 7, 11), Networks.paddedAtTheEnd(Networks.reviews(6, 7, 11))
        }) {
      DirectionalCheck check =
          new DirectionalCheck(
              Networks.networkWith(
                  settings -> settings.updater(new Sgd(1)),
                  layers(head, padding, Direction.FORWARD)),
              reviews,
              0,
              STEP);

      assertThat(check.errors(check.gradients()).values()).allMatch(error -> error < TOLERANCE);
    }
  }

  /** The words come before the padding in time, so that nothing else carries it to them. */
  @ParameterizedTest
  @EnumSource
  void whatStandsInPaddingChangesNothing(Head head) {
    for (Direction direction : Direction.values()) {
      DataSet inFront = Networks.reviews(6, 7, 83);
      DataSet reviews = direction == Direction.REVERSE ? inFront : Networks.paddedAtTheEnd(inFront);
      MultiLayerNetwork network = Networks.network(layers(head, Padding.LEARNED, direction));
      INDArray mask = reviews.getFeaturesMaskArray();
      INDArray padding = mask.rsub(1).reshape(6, 1, 7);
      DataSet others =
          new DataSet(reviews.getFeatures().add(padding.mul(3)), reviews.getLabels(), mask, null);

      assertThat(Networks.output(network, others)).isEqualTo(Networks.output(network, reviews));
      MultiLayerNetwork other = network.clone();
      network.fit(reviews);
      other.fit(others);
      assertThat(other.params()).isEqualTo(network.params());
    }
  }

  @ParameterizedTest
  @EnumSource
  void anEntirelyMaskedReviewGivesZerosAndTakesNoPartInTheGradients(Head head) {
    MultiLayerNetwork network =
        Networks.withoutWorkspaces(
            Networks.recurrent(CellKind.GRU, Networks.SIZE, Networks.HIDDEN)
                .padding(Padding.LEARNED)
                .outputs(Outputs.ALL)
                .build(),
            head.layer());
    Random random = new Random(84);
    INDArray x = Networks.random(random, 4, Networks.SIZE, 5);
    INDArray dOut = Networks.random(random, 4, Networks.HIDDEN);
    for (boolean paddingFirst : new boolean[] {true, false}) {
      INDArray mask = Networks.mask(5, paddingFirst, 3, 0, 5, 1);

      Pass pass = Pass.of(network, x, mask, dOut);

      assertThat(Networks.values(pass.out().getRow(1))).containsOnly(0f);
      INDArray others = dOut.dup();
      others.getRow(1).assign(0);
      Pass withoutIts = Pass.of(network, x, mask, others);
      assertThat(pass.gradients()).isEqualTo(withoutIts.gradients());
      assertThat(pass.dx()).isEqualTo(withoutIts.dx());
    }
  }

  @ParameterizedTest
  @EnumSource
  void withoutAMaskAllStepsAreWords(Head head) {
    MultiLayerNetwork network = network(head, Padding.MASKED);
    INDArray words = FIRST.getFeatures();

    assertThat(network.output(words))
        .isEqualTo(network.output(words, false, Nd4j.ones(7, 6), null));
  }

  @ParameterizedTest
  @MethodSource("headsAndPaddings")
  void trainingOnOneTwoAndThreeThreadsGivesTheSameWeights(Head head, Padding padding) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<float[]> weights = new ArrayList<>();
    for (int count = 1; count <= 3; count++) {
      MultiLayerNetwork network = network(head, padding);
      for (Layer layer : network.getLayers()) {
        if (layer instanceof FusedLayer<?> fused) {
          fused.useWorkers(new Workers(count, threads));
        }
      }
      for (int batch = 0; batch < 5; batch++) {
        network.fit(Networks.reviews(70, 9 + batch % 2, batch));
      }
      weights.add(Networks.values(network.params()));
    }
    threads.shutdown();

    assertThat(weights.get(1)).containsExactly(weights.get(0));
    assertThat(weights.get(2)).containsExactly(weights.get(0));
  }

  @ParameterizedTest
  @EnumSource
  void aRestoredNetworkAnswersAndTrainsOnAsIfItHadNeverBeenSaved(Head head) throws IOException {
    MultiLayerNetwork network = network(head, Padding.MASKED);
    network.fit(FIRST);
    ModelSerializer.writeModel(network, folder.resolve("network.zip").toFile(), true);
    MultiLayerNetwork restored =
        ModelSerializer.restoreMultiLayerNetwork(folder.resolve("network.zip").toFile(), true);
    MultiLayerNetwork cloned = network.clone();

    assertThat(Networks.output(restored, SECOND)).isEqualTo(Networks.output(network, SECOND));
    assertThat(Networks.output(cloned, SECOND)).isEqualTo(Networks.output(network, SECOND));
    for (MultiLayerNetwork each : new MultiLayerNetwork[] {network, restored, cloned}) {
      each.fit(SECOND);
      each.fit(FIRST);
    }
    assertThat(Networks.values(restored.params()))
        .containsExactly(Networks.values(network.params()));
    assertThat(Networks.values(cloned.params())).containsExactly(Networks.values(network.params()));
  }

  @ParameterizedTest
  @EnumSource
  void theConfigurationSurvivesJsonAndYaml(Head head) {
    MultiLayerConfiguration configuration =
        network(head, Padding.MASKED).getLayerWiseConfigurations();

    assertThat(MultiLayerConfiguration.fromJson(configuration.toJson())).isEqualTo(configuration);
    assertThat(MultiLayerConfiguration.fromYaml(configuration.toYaml())).isEqualTo(configuration);
    assertThat(head.layer()).isEqualTo(head.layer().clone()).hasSameHashCodeAs(head.layer());
    for (Head other : Head.values()) {
      if (other != head) {
        assertThat(other.layer()).isNotEqualTo(head.layer());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void elementsOfItsInputMayBeDropped(Head head) {
    org.deeplearning4j.nn.conf.layers.Layer[] layers =
        layers(head, Padding.MASKED, Direction.FORWARD);
    MultiLayerNetwork plain = Networks.network(layers);
    layers[2] = head.withDropOut(0.5);
    MultiLayerNetwork network = Networks.network(layers);

    assertThat(Networks.output(network, FIRST)).isEqualTo(Networks.output(plain, FIRST));
    assertThat(DropoutTest.trainedOnce(network, FIRST))
        .isNotEqualTo(DropoutTest.trainedOnce(plain, FIRST));
    double before = network.score(FIRST);
    for (int i = 0; i < 30; i++) {
      network.fit(FIRST);
    }
    assertThat(network.score(FIRST)).isLessThan(before);
  }
}
