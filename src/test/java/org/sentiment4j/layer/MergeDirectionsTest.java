package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.util.ModelSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Pooling;

/** Two directions side by side, against Deeplearning4j's own vertex. */
class MergeDirectionsTest {
  private static final DataSet REVIEWS = Networks.reviews(9, 120, 111);

  @TempDir Path folder;

  private static FusedRecurrent direction(Padding padding, int hidden, Direction direction) {
    return Networks.recurrent(CellKind.SIMPLE, Networks.SIZE, hidden)
        .padding(padding)
        .direction(direction)
        .outputs(Outputs.ALL)
        .build();
  }

  private static ComputationGraph graph(Padding padding, GraphVertex merge) {
    return Graphs.graph(
        Graphs.builder(new Sgd(0.5))
            .addInputs("words")
            .addLayer("embedding", Networks.embedding(padding), "words")
            .addLayer("forward", direction(padding, 3, Direction.FORWARD), "embedding")
            .addLayer("reverse", direction(padding, 4, Direction.REVERSE), "embedding")
            .addVertex("both", merge, "forward", "reverse")
            .addLayer("pooling", new FusedPooling.Builder(Pooling.MEAN).build(), "both")
            .addLayer("dense", Networks.dense(7), "pooling")
            .setOutputs("dense")
            .build());
  }

  private static INDArray both(ComputationGraph graph, DataSet reviews) {
    graph.setLayerMaskArrays(new INDArray[] {reviews.getFeaturesMaskArray()}, null);
    return graph.feedForward(new INDArray[] {reviews.getFeatures()}, false).get("both");
  }

  @ParameterizedTest
  @EnumSource
  void outputsAndTrainingAreThoseOfTheStockVertex(Padding padding) {
    ComputationGraph ours = graph(padding, new MergeDirections());
    ComputationGraph stock = graph(padding, new MergeVertex());

    INDArray both = both(ours, REVIEWS);
    assertThat(both).isEqualTo(both(stock, REVIEWS));
    assertThat(both.shape()).containsExactly(9, 7, 120);
    for (int i = 0; i < 3; i++) {
      ours.fit(REVIEWS);
      stock.fit(REVIEWS);
    }
    assertThat(Networks.values(ours.params())).containsExactly(Networks.values(stock.params()));
  }

  /** What comes next reads its memory as it is. */
  @Test
  void theOutputIsDenseInFortranOrder() {
    INDArray both = both(graph(Padding.MASKED, new MergeDirections()), REVIEWS);

    assertThat(both.stride()).containsExactly(1, 9, 63);
  }

  @Test
  void inputsInAnotherOrderAreMergedAllTheSame() {
    ComputationGraph graph =
        Graphs.graph(
            Graphs.builder(new Sgd(0.5))
                .addInputs("a", "b")
                .addVertex("both", new MergeDirections(), "a", "b")
                .addLayer("pooling", new FusedPooling.Builder(Pooling.MAX).build(), "both")
                .addLayer("dense", Networks.dense(5), "pooling")
                .setOutputs("dense")
                .build());
    Random random = new Random(112);
    INDArray a = Networks.random(random, 4, 2, 6);
    INDArray b = Networks.random(random, 4, 6, 3).permute(0, 2, 1);

    assertThat(graph.feedForward(new INDArray[] {a, b}, false).get("both"))
        .isEqualTo(Nd4j.concat(1, a, b));
  }

  @Test
  void aRestoredGraphAnswersAndTrainsOnAsIfItHadNeverBeenSaved() throws IOException {
    ComputationGraph graph = graph(Padding.LEARNED_SHARED, new MergeDirections());
    graph.fit(REVIEWS);
    ModelSerializer.writeModel(graph, folder.resolve("graph.zip").toFile(), true);

    ComputationGraph restored =
        ModelSerializer.restoreComputationGraph(folder.resolve("graph.zip").toFile(), true);

    for (ComputationGraph other : new ComputationGraph[] {restored, graph.clone()}) {
      assertThat(Graphs.output(other, REVIEWS)).isEqualTo(Graphs.output(graph, REVIEWS));
    }
    graph.fit(REVIEWS);
    restored.fit(REVIEWS);
    assertThat(Networks.values(restored.params())).containsExactly(Networks.values(graph.params()));
  }

  @Test
  void theConfigurationSurvivesJsonAndYaml() {
    ComputationGraphConfiguration configuration =
        graph(Padding.MASKED, new MergeDirections()).getConfiguration();

    assertThat(ComputationGraphConfiguration.fromJson(configuration.toJson()))
        .isEqualTo(configuration);
    assertThat(ComputationGraphConfiguration.fromYaml(configuration.toYaml()))
        .isEqualTo(configuration);
    assertThat(configuration.getVertices().get("both"))
        .isEqualTo(new MergeDirections())
        .isEqualTo(new MergeDirections().clone())
        .hasSameHashCodeAs(new MergeDirections())
        .isNotEqualTo(new MergeVertex());
  }

  @Test
  void sizesAddUp() {
    MergeDirections merge = new MergeDirections();
    InputType three = InputType.recurrent(3, 20);

    assertThat(merge.getOutputType(0, three, InputType.recurrent(4, 20)))
        .isEqualTo(InputType.recurrent(7, 20));
    assertThat(merge.getMemoryReport(three, three)).isNotNull();
    assertThat(merge.numParams(true)).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> merge.getOutputType(0, three, InputType.feedForward(4)))
        .withMessageContaining("wants a sequence [batch, size, time]");
    ComputationGraphConfiguration inferred =
        Graphs.builder(new Sgd(1))
            .addInputs("a", "b")
            .addVertex("both", merge, "a", "b")
            .addLayer("attention", new FusedAttention.Builder(2).build(), "both")
            .addLayer("dense", Networks.dense(0), "attention")
            .setOutputs("dense")
            .setInputTypes(three, three)
            .build();
    assertThat(Graphs.graph(inferred).getParam("attention_W").shape()).containsExactly(6, 2);
    assertThat(inferred.getMemoryReport(three, three)).isNotNull();
  }

  private static void assertRefused(INDArray a, INDArray b, INDArray[] masks, String part) {
    ComputationGraph graph =
        Graphs.graph(
            Graphs.builder(new Sgd(0.5))
                .addInputs("a", "b")
                .addVertex("both", new MergeDirections(), "a", "b")
                .addLayer("dense", Networks.dense(5), "both")
                .setOutputs("dense")
                .build());

    assertThatIllegalArgumentException()
        .isThrownBy(() -> graph.output(false, new INDArray[] {a, b}, masks, null))
        .withMessageContainingAll("vertex both: ", part);
  }

  @Test
  void whatDoesNotFitTogetherIsRefused() {
    INDArray a = Nd4j.ones(2, 3, 4);
    for (INDArray b : new INDArray[] {Nd4j.ones(3, 3, 4), Nd4j.ones(2, 3, 5), Nd4j.ones(2, 3)}) {
      assertRefused(a, b, null, "expected two of [batch, size, time] that differ in size alone");
    }
    INDArray ones = Nd4j.ones(2, 4);
    assertRefused(
        a, a, new INDArray[] {ones, Networks.mask(4, true, 4, 3)}, "expected the same mask");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                new ComputationGraph(
                        new NeuralNetConfiguration.Builder()
                            .dataType(DataType.DOUBLE)
                            .graphBuilder()
                            .addInputs("a", "b")
                            .addVertex("both", new MergeDirections(), "a", "b")
                            .addLayer("dense", Networks.dense(5), "both")
                            .setOutputs("dense")
                            .build())
                    .init())
        .withMessage("vertex both computes in FLOAT, and the network is one of DOUBLE");
  }
}
