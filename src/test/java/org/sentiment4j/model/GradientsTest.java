package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.deeplearning4j.gradientcheck.GradientCheckUtil;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.NoOp;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.text.PadOrTruncate.Side;

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

  /** Why masked padding goes to the end; and that the check can fail. */
  @Test
  void maskedPaddingInFrontWouldGiveAnLstmWrongGradients() {
    NetworkInput front = new NetworkInput(7, new BatchForm(Side.FRONT, true, true, false), 3);

    assertThat(isRight(Networks.tiny(Cell.LSTM, Padding.MASKED, LENGTH, STOCK), front)).isFalse();
  }

  private static boolean isRight(Experiment experiment, NetworkInput input) {
    DataSet batch = input.batches(REVIEWS).next();
    INDArray mask = batch.getFeaturesMaskArray();
    return GradientCheckUtil.checkGradients(
        new GradientCheckUtil.MLNConfig()
            .net(inDoublePrecision(NetworkFactory.create(experiment)))
            .input(batch.getFeatures().castTo(DataType.DOUBLE))
            .labels(batch.getLabels().castTo(DataType.DOUBLE))
            .inputMask(mask == null ? null : mask.castTo(DataType.DOUBLE))
            .maxRelError(1e-5)
            .minAbsoluteError(1e-8)
            .print(GradientCheckUtil.PrintMode.FAILURES_ONLY)
            .exitOnFirstError(true));
  }

  private static MultiLayerNetwork inDoublePrecision(MultiLayerNetwork network) {
    MultiLayerConfiguration configuration = network.getLayerWiseConfigurations().clone();
    configuration.setDataType(DataType.DOUBLE);
    for (NeuralNetConfiguration layer : configuration.getConfs()) {
      BaseLayer weights =
          (BaseLayer)
              (layer.getLayer() instanceof LastTimeStep last
                  ? last.getUnderlying()
                  : layer.getLayer());
      weights.setIUpdater(new NoOp());
    }
    MultiLayerNetwork precise = new MultiLayerNetwork(configuration);
    precise.init(network.params().castTo(DataType.DOUBLE), true);
    return precise;
  }
}
