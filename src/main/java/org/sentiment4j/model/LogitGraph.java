package org.sentiment4j.model;

import static org.sentiment4j.model.NetworkFactory.OUTPUT;
import static org.sentiment4j.model.NetworkGraph.WORDS;

import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.GraphVertex;
import org.deeplearning4j.nn.layers.normalization.BatchNormalization;
import org.deeplearning4j.nn.params.BatchNormalizationParamInitializer;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.ops.transforms.Transforms;

/**
 * The middle of a trained network, see {@link LogitConfiguration}, with a copy of its weights. It
 * gives the gradient of what it reads, which Deeplearning4j's class keeps to itself.
 */
final class LogitGraph extends ComputationGraph {
  private static final long serialVersionUID = 1L;

  private LogitGraph(ComputationGraphConfiguration configuration) {
    super(configuration);
  }

  static LogitGraph of(ComputationGraph trained) {
    LogitGraph graph = new LogitGraph(LogitConfiguration.of(trained.getConfiguration()));
    // They are all overwritten: none is drawn.
    graph.init(Nd4j.zeros(1, NetworkFactory.parameters(graph.getConfiguration())), false);
    Map<String, INDArray> weights = trained.paramTable();
    graph
        .paramTable()
        .forEach(
            (name, target) -> {
              if (weights.containsKey(name)) {
                target.assign(weights.get(name));
              }
            });
    for (org.deeplearning4j.nn.api.Layer layer : trained.getLayers()) {
      if (layer instanceof BatchNormalization normalisation) {
        graph.scaleAsIn(normalisation);
      }
    }
    return graph;
  }

  /** γ (x - mean) / deviation + β, as one multiplication and one addition. */
  private void scaleAsIn(BatchNormalization normalisation) {
    INDArray logDeviation =
        normalisation.getParam(BatchNormalizationParamInitializer.GLOBAL_LOG_STD);
    INDArray variance = Transforms.exp(logDeviation.mul(2 * Math.log(10)));
    INDArray deviation = Transforms.sqrt(variance.addi(normalisation.layerConf().getEps()));
    INDArray scale =
        normalisation.getParam(BatchNormalizationParamInitializer.GAMMA).div(deviation);
    INDArray mean = normalisation.getParam(BatchNormalizationParamInitializer.GLOBAL_MEAN);
    INDArray shift =
        normalisation.getParam(BatchNormalizationParamInitializer.BETA).sub(mean.mul(scale));
    String name = normalisation.layerConf().getLayerName();
    assign(getParam(name + "_W"), scale);
    assign(getParam(name + "_b"), shift);
  }

  private static void assign(INDArray target, INDArray values) {
    target.assign(values.reshape(target.shape()));
  }

  /**
   * Returns the logits {@code [batch]}.
   *
   * @param input sequences of words' vectors {@code [batch, size, time]}, or what the first layer
   *     makes of bags of words {@code [batch, size]}
   * @param mask {@code [batch, time]}, or null
   */
  float[] logits(INDArray input, INDArray mask) {
    return forward(input, mask, false);
  }

  /**
   * Returns the gradient of each review's logit with respect to its part of {@code input}, of the
   * same shape. In {@code logits} go the logits themselves.
   */
  INDArray gradient(INDArray input, INDArray mask, float[] logits) {
    float[] forward = forward(input, mask, true);
    System.arraycopy(forward, 0, logits, 0, forward.length);
    calcBackpropGradients(false, false, Nd4j.ones(forward.length, 1));
    INDArray gradient = getVertex(WORDS).getEpsilon();
    forget();
    return gradient;
  }

  /** Nothing of a large batch is kept until the next one. */
  private void forget() {
    for (GraphVertex vertex : getVertices()) {
      vertex.clear();
    }
    clearLayerMaskArrays();
    clear();
  }

  private float[] forward(INDArray input, INDArray mask, boolean keepingHistory) {
    setLayerMaskArrays(mask == null ? null : new INDArray[] {mask}, null);
    return feedForward(new INDArray[] {input}, keepingHistory, !keepingHistory)
        .get(OUTPUT)
        .toFloatVector();
  }
}
