package org.sentiment4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.Sentiment;

/**
 * The gradients of whole networks on our own layers against differences of their losses. In single
 * precision one weight moves the loss by little more than its rounding, so all of a tensor are
 * moved at once, each up or down at random.
 */
class NetworkGradientsTest {

  private static List<EncodedReview> reviews() {
    Random random = new Random(5);
    return IntStream.range(0, 24)
        .mapToObj(
            i ->
                Networks.review(
                    i % 2 == 0 ? Sentiment.POSITIVE : Sentiment.NEGATIVE,
                    random.ints(1 + i % 15, 1, 9).toArray()))
        .toList();
  }

  private static Map<String, INDArray> gradients(ComputationGraph network, DataSet batch) {
    INDArray mask = batch.getFeaturesMaskArray();
    network.setInput(0, batch.getFeatures());
    network.setLabels(batch.getLabels());
    network.setLayerMaskArrays(mask == null ? null : new INDArray[] {mask}, null);
    dropTheSame();
    network.computeGradientAndScore();
    return network.gradient().gradientForVariable();
  }

  /** Dropout draws from this generator. */
  private static void dropTheSame() {
    Nd4j.getRandom().setSeed(11);
  }

  /** The mean cross-entropy as in training, in double precision from the probabilities on. */
  private static double loss(ComputationGraph network, DataSet batch) {
    INDArray mask = batch.getFeaturesMaskArray();
    dropTheSame();
    float[] said =
        network
            .output(
                true,
                new INDArray[] {batch.getFeatures()},
                mask == null ? null : new INDArray[] {mask},
                null)[0]
            .toFloatVector();
    float[] wanted = batch.getLabels().toFloatVector();
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      sum -= Math.log(wanted[i] > 0 ? said[i] : 1.0 - said[i]);
    }
    return sum / said.length;
  }

  /**
   * How far the weights of a tensor are moved together: far enough for the loss to show it, but not
   * past where a relu begins or ends.
   */
  private static double step(String settings) {
    return settings.contains("mlp") ? 5e-4 : settings.contains("head") ? 2e-3 : 1e-2;
  }

  /** The slope of the loss along {@code direction}. */
  private static double slope(
      ComputationGraph network, String name, INDArray direction, double length, DataSet batch) {
    INDArray weights = network.getParam(name);
    INDArray before = weights.dup();
    double step = length / Math.sqrt((double) weights.length());
    weights.addi(direction.mul(step));
    double above = loss(network, batch);
    weights.assign(before);
    weights.subi(direction.mul(step));
    double below = loss(network, batch);
    weights.assign(before);
    return (above - below) / (2 * step);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.layers=3",
        "model.cell=gru model.layers=2 model.bidirectional=true",
        "model.bidirectional=true",
        "model.bidirectional=true model.layers=2 data.padding=learned",
        "model.pooling=max",
        "model.pooling=mean model.bidirectional=true",
        "model.pooling=mean data.padding=learned",
        "model.pooling=attention",
        "model.pooling=attention model.bidirectional=true model.layers=2 model.head=5,4",
        "model.pooling=attention model.cell=simple data.padding=learned",
        "model.head=5,3",
        "model.layers=2 model.bidirectional=true model.dropout=0.4",
        "model.layers=3 model.dropout=0.4 data.padding=learned",
        "model.head=5 model.dropout=0.4 model.pooling=attention",
        "model.type=mlp model.hidden=6,5 model.dropout=0.4",
        "model.type=mlp model.hidden=6,5",
        "model.type=mlp model.hidden=6,5 model.block=normalised",
        "model.type=mlp model.hidden=6,6,4 model.block=residual"
      })
  void everyGradientIsTheSlopeOfTheLoss(String settings) {
    Experiment experiment =
        ExperimentReader.standard(
            List.of(
                ("data.vocabulary=9 data.length=12 model.initialisation=pytorch "
                        + (settings.contains("mlp") ? "" : "model.embedding=3 model.hidden=4 ")
                        + settings)
                    .split(" ", -1)));
    ComputationGraph network = NetworkFactory.create(experiment);
    DataSet batch = NetworkInput.of(experiment).batches(reviews()).shuffled(1).next();
    Random random = new Random(17);

    gradients(network, batch)
        .forEach(
            (name, sums) -> {
              // Running means are not learned.
              if (!name.endsWith("_mean") && !name.endsWith("_log10stdev")) {
                INDArray gradient = sums.div(reviews().size());
                float[] signs = new float[Math.toIntExact(gradient.length())];
                for (int i = 0; i < signs.length; i++) {
                  signs[i] = random.nextBoolean() ? 1 : -1;
                }
                INDArray direction = Nd4j.create(signs, gradient.shape(), 'c');
                double expected = gradient.mul(direction).sumNumber().doubleValue();

                double error = slope(network, name, direction, step(settings), batch) - expected;

                assertThat(Math.abs(error))
                    .as("%s, whose gradient's length is %s", name, gradient.norm2Number())
                    .isLessThan(1e-4 + 0.05 * gradient.norm2Number().doubleValue());
              }
            });
  }
}
