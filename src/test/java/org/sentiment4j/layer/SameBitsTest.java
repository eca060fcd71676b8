package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Workers;

/** The same bytes, whoever computes them and wherever they stand in memory. */
class SameBitsTest {
  private ExecutorService threads;

  @BeforeEach
  void start() {
    threads = Executors.newFixedThreadPool(8);
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  static Stream<Arguments> cellsAndPaddings() {
    return Arrays.stream(CellKind.values())
        .flatMap(
            cell -> Arrays.stream(Padding.values()).map(padding -> Arguments.of(cell, padding)));
  }

  private static float[] train(MultiLayerNetwork network) {
    for (int batch = 0; batch < 5; batch++) {
      network.fit(Networks.reviews(70, 9 + batch % 2, batch));
    }
    return Networks.values(network.params());
  }

  @ParameterizedTest
  @MethodSource("cellsAndPaddings")
  void trainingOnOneTwoAndThreeThreadsGivesTheSameWeights(CellKind cell, Padding padding) {
    List<float[]> weights = new ArrayList<>();
    for (int count = 1; count <= 3; count++) {
      MultiLayerNetwork network = Networks.stacked(cell, padding);
      for (Layer layer : network.getLayers()) {
        if (layer instanceof FusedLayer<?> fused) {
          fused.useWorkers(new Workers(count, threads));
        }
      }
      weights.add(train(network));
    }

    assertThat(weights.get(1)).containsExactly(weights.get(0));
    assertThat(weights.get(2)).containsExactly(weights.get(0));
  }

  private static MultiLayerNetwork inWorkspaces(
      CellKind cell, Padding padding, WorkspaceMode mode) {
    return Networks.networkWith(
        settings -> settings.trainingWorkspaceMode(mode).inferenceWorkspaceMode(mode),
        Networks.embedding(padding),
        Networks.recurrent(cell, Networks.SIZE, Networks.HIDDEN)
            .padding(padding)
            .outputs(Outputs.ALL)
            .build(),
        Networks.recurrent(cell, Networks.HIDDEN, Networks.HIDDEN).padding(padding).build(),
        Networks.dense(Networks.HIDDEN));
  }

  @ParameterizedTest
  @EnumSource
  void trainingWithAndWithoutWorkspacesGivesTheSameWeightsAndAnswers(CellKind cell) {
    MultiLayerNetwork with = inWorkspaces(cell, Padding.LEARNED_SHARED, WorkspaceMode.ENABLED);
    MultiLayerNetwork without = inWorkspaces(cell, Padding.LEARNED_SHARED, WorkspaceMode.NONE);

    assertThat(train(with)).containsExactly(train(without));
    DataSet reviews = Networks.reviews(40, 12, 51);
    assertThat(Networks.output(with, reviews)).isEqualTo(Networks.output(without, reviews));
  }

  /** Arrays without a workspace are freed by the collector, once nobody seems to use them. */
  @Test
  void aGarbageCollectionInTheMiddleChangesNothing() throws Exception {
    MultiLayerNetwork network =
        Networks.withoutWorkspaces(Networks.recurrent(CellKind.SIMPLE, Padding.MASKED));
    Random random = new Random(52);
    INDArray x = Networks.random(random, 9, Networks.SIZE, 6);
    INDArray dOut = Networks.random(random, 9, Networks.HIDDEN);
    Pass expected = Pass.of(network, x, null, dOut);
    AtomicBoolean done = new AtomicBoolean();
    Future<?> collector =
        threads.submit(
            () -> {
              while (!done.get()) {
                System.gc();
              }
            });
    try {
      for (int i = 0; i < 20; i++) {
        Pass actual = Pass.of(network, x, null, dOut);
        assertThat(actual.out()).isEqualTo(expected.out());
        assertThat(actual.dx()).isEqualTo(expected.dx());
        assertThat(actual.gradients()).isEqualTo(expected.gradients());
      }
    } finally {
      done.set(true);
      collector.get();
    }
  }

  @ParameterizedTest
  @EnumSource
  void oneNetworkAskedByEightThreadsAtOnceAnswersAsWhenAskedByOne(CellKind cell) throws Exception {
    MultiLayerNetwork network = Networks.stacked(cell, Padding.LEARNED_SHARED);
    List<DataSet> reviews = new ArrayList<>();
    List<float[]> expected = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      reviews.add(Networks.reviews(1 + 5 * i, 3 + i % 7, i));
      expected.add(Networks.values(Networks.output(network, reviews.get(i))));
    }
    List<Callable<Void>> questions = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      int number = i % 16;
      questions.add(
          () -> {
            float[] answer = Networks.values(Networks.output(network, reviews.get(number)));
            assertThat(answer).containsExactly(expected.get(number));
            return null;
          });
    }

    for (Future<Void> answered : threads.invokeAll(questions)) {
      answered.get();
    }
  }
}
