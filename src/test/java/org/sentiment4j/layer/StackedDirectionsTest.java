package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.dataset.MultiDataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Workers;

/** Both directions, twice, and one vector of all their outputs: all the layers in one graph. */
class StackedDirectionsTest {
  private static final int HIDDEN = Networks.HIDDEN / 2;
  private static final double STEP = 0.006;
  private static final double TOLERANCE = 2e-2;

  @TempDir Path folder;

  private static FusedRecurrent.Builder recurrent(Padding padding, int in, Direction direction) {
    return new FusedRecurrent.Builder(CellKind.SIMPLE)
        .nIn(in)
        .nOut(HIDDEN)
        .padding(padding)
        .direction(direction)
        .outputs(Outputs.ALL);
  }

  private static ComputationGraphConfiguration.GraphBuilder body(
      IUpdater updater, Padding padding, Head head, double retained) {
    return Graphs.builder(updater)
        .addInputs("words")
        .addLayer("embedding", Networks.embedding(padding), "words")
        .addLayer(
            "forward1", recurrent(padding, Networks.SIZE, Direction.FORWARD).build(), "embedding")
        .addLayer(
            "reverse1", recurrent(padding, Networks.SIZE, Direction.REVERSE).build(), "embedding")
        .addVertex("both1", new MergeDirections(), "forward1", "reverse1")
        .addLayer(
            "forward2",
            recurrent(padding, 2 * HIDDEN, Direction.FORWARD).dropOut(retained).build(),
            "both1")
        .addLayer(
            "reverse2",
            recurrent(padding, 2 * HIDDEN, Direction.REVERSE).dropOut(retained).build(),
            "both1")
        .addVertex("both2", new MergeDirections(), "forward2", "reverse2")
        .addLayer("head", head.withDropOut(retained), "both2");
  }

  private static ComputationGraph graph(
      IUpdater updater, Padding padding, Head head, double retained) {
    return Graphs.graph(
        body(updater, padding, head, retained)
            .addLayer("dense", Networks.dense(2 * HIDDEN), "head")
            .setOutputs("dense")
            .build());
  }

  private static void assertGradients(
      DataSet reviews, Padding padding, Head head, double retained) {
    DirectionalCheck check =
        new DirectionalCheck(graph(new Sgd(1), padding, head, retained), reviews, STEP);

    assertThat(check.errors(check.gradients()).values()).allMatch(error -> error < TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource
  void gradientsOfEveryParameterAreRight(Padding padding) {
    DataSet reviews = Networks.reviews(6, 7, 121);
    for (double retained : new double[] {1, 0.5}) {
      assertGradients(reviews, padding, Head.ATTENTION, retained);
      assertGradients(Networks.paddedAtTheEnd(reviews), padding, Head.ATTENTION, retained);
    }
  }

  @ParameterizedTest
  @EnumSource
  void soAreThoseOfWhatIsDropped(Head head) {
    assertGradients(Networks.reviews(6, 7, 121), Padding.MASKED, head, 0.5);
  }

  @ParameterizedTest
  @EnumSource
  void trainingOnOneTwoAndThreeThreadsGivesTheSameWeights(Padding padding) {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    List<float[]> weights = new ArrayList<>();
    for (int count = 1; count <= 3; count++) {
      ComputationGraph graph = graph(new Adam(0.01), padding, Head.ATTENTION, 0.5);
      for (Layer layer : graph.getLayers()) {
        if (layer instanceof FusedLayer<?> fused) {
          fused.useWorkers(new Workers(count, threads));
        }
      }
      Nd4j.getRandom().setSeed(99);
      for (int batch = 0; batch < 4; batch++) {
        graph.fit(Networks.reviews(70, 9 + batch % 2, batch));
      }
      weights.add(Networks.values(graph.params()));
    }
    threads.shutdown();

    assertThat(weights.get(1)).containsExactly(weights.get(0));
    assertThat(weights.get(2)).containsExactly(weights.get(0));
  }

  @Test
  void aRestoredGraphAnswersAndTrainsOnAsIfItHadNeverBeenSaved() throws IOException {
    ComputationGraph graph = graph(new Adam(0.01), Padding.MASKED, Head.ATTENTION, 0.5);
    DataSet reviews = Networks.reviews(9, 12, 122);
    graph.fit(reviews);
    ModelSerializer.writeModel(graph, folder.resolve("graph.zip").toFile(), true);
    ComputationGraph restored =
        ModelSerializer.restoreComputationGraph(folder.resolve("graph.zip").toFile(), true);

    assertThat(Graphs.output(restored, reviews)).isEqualTo(Graphs.output(graph, reviews));
    for (ComputationGraph each : new ComputationGraph[] {graph, restored}) {
      Nd4j.getRandom().setSeed(99);
      each.fit(reviews);
    }
    assertThat(Networks.values(restored.params())).containsExactly(Networks.values(graph.params()));
    assertThat(ComputationGraphConfiguration.fromJson(graph.getConfiguration().toJson()))
        .isEqualTo(graph.getConfiguration());
  }

  @Test
  void aBagOfWordsMayStandBesideIt() {
    ComputationGraph graph =
        Graphs.graph(
            body(new Adam(0.02), Padding.MASKED, Head.ATTENTION, 1)
                .addInputs("bag")
                .addLayer("sums", new FusedBag.Builder().nIn(Networks.WORDS).nOut(2).build(), "bag")
                .addVertex("all", new MergeVertex(), "head", "sums")
                .addLayer("dense", Networks.dense(2 * HIDDEN + 2), "all")
                .setOutputs("dense")
                .build());
    DataSet reviews = Networks.reviews(10, 8, 123);
    MultiDataSet both =
        new MultiDataSet(
            new INDArray[] {reviews.getFeatures(), reviews.getFeatures()},
            new INDArray[] {reviews.getLabels()},
            new INDArray[] {reviews.getFeaturesMaskArray(), null},
            null);
    double before = graph.score(both);
    float[] sums = Networks.values(graph.getParam("sums_W"));
    for (int i = 0; i < 30; i++) {
      graph.fit(both);
    }

    assertThat(graph.score(both)).isLessThan(before);
    assertThat(Networks.values(graph.getParam("sums_W"))).isNotEqualTo(sums);
  }
}
