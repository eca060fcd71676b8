package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

/** The gradients of whole networks against differences of their losses. */
class GradientsTest {
  private static final String LENGTH = "data.length=7";
  private static final String STOCK = "model.engine=stock";
  private static final List<EncodedReview> REVIEWS =
      List.of(
          Networks.review(Sentiment.POSITIVE, 2, 3, 4, 5, 3, 8),
          Networks.review(Sentiment.NEGATIVE, 6),
          Networks.review(Sentiment.NEGATIVE, 7, 2, 1));

  @BeforeEach
  void computeInDoublePrecision() {
    Nd4j.setDefaultDataTypes(DataType.DOUBLE, DataType.DOUBLE);
  }

  @AfterEach
  void computeInSinglePrecisionAgain() {
    Nd4j.setDefaultDataTypes(DataType.FLOAT, DataType.FLOAT);
  }

  @ParameterizedTest
  @CsvSource({"SIMPLE,MASKED", "SIMPLE,LEARNED", "LSTM,MASKED", "LSTM,LEARNED"})
  void everyWeightsGradientIsTheSlopeOfTheLoss(Cell cell, Padding padding) {
    Experiment experiment = Networks.tiny(cell, padding, LENGTH, STOCK);

    assertThat(isRight(experiment, NetworkInput.of(experiment))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.layers=2",
        "model.bidirectional=true",
        "model.layers=2 model.bidirectional=true model.head=3",
        "model.pooling=max",
        "model.pooling=mean model.bidirectional=true"
      })
  void andSoItIsInEveryShapeOfNetwork(String settings) {
    for (Cell cell : List.of(Cell.SIMPLE, Cell.LSTM)) {
      List<String> all = new ArrayList<>(List.of(settings.split(" ", -1)));
      all.addAll(List.of("model.embedding=2", "model.hidden=2", LENGTH, STOCK));
      Experiment experiment = Networks.tiny(cell, Padding.MASKED, all.toArray(String[]::new));

      assertThat(isRight(experiment, NetworkInput.of(experiment))).as("%s", cell).isTrue();
    }
  }

  private static boolean isRight(Experiment experiment, NetworkInput input) {
    DataSet batch = input.batches(REVIEWS).next();
    INDArray mask = batch.getFeaturesMaskArray();
    return GradientCheckUtil.checkGradients(
        new GradientCheckUtil.GraphConfig()
            .net(inDoublePrecision(NetworkFactory.create(experiment)))
            .inputs(new INDArray[] {batch.getFeatures().castTo(DataType.DOUBLE)})
            .labels(new INDArray[] {batch.getLabels().castTo(DataType.DOUBLE)})
            .inputMask(mask == null ? null : new INDArray[] {mask.castTo(DataType.DOUBLE)})
            .maxRelError(1e-5)
            .minAbsoluteError(1e-8)
            .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)
            .exitOnFirstError(true));
  }

  private static ComputationGraph inDoublePrecision(ComputationGraph network) {
    ComputationGraphConfiguration configuration = network.getConfiguration().clone();
    configuration.setDataType(DataType.DOUBLE);
    configuration.getVertices().values().stream()
        .filter(LayerVertex.class::isInstance)
        .map(vertex -> ((LayerVertex) vertex).getLayerConf().getLayer())
        .filter(BaseLayer.class::isInstance)
        .forEach(layer -> ((BaseLayer) layer).setIUpdater(new NoOp()));
    ComputationGraph precise = new ComputationGraph(configuration);
    precise.init(network.params().castTo(DataType.DOUBLE), true);
    return precise;
  }
}
