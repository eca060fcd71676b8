package org.sentiment4j.model;

import static org.sentiment4j.model.NetworkFactory.OUTPUT;
import static org.sentiment4j.model.NetworkGraph.WORDS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.misc.ElementWiseMultiplicationLayer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.NoOp;
import org.sentiment4j.layer.FusedDropout;

/**
 * From the description of a trained network to that of its middle: behind the first layer, which
 * looks words up, and up to the logit, in front of the sigmoid.
 *
 * <p>What differs between training and asking is as it is when the network is asked: nothing is
 * dropped, and a batch normalisation is the scale and the shift that it has come to, since
 * Deeplearning4j goes back through one in training alone.
 */
final class LogitConfiguration {
  private final ComputationGraphConfiguration trained;
  private final GraphBuilder builder =
      new NeuralNetConfiguration.Builder()
          .updater(new NoOp())
          // The gradient of the input would lie in a workspace that is closed.
          .trainingWorkspaceMode(WorkspaceMode.NONE)
          .inferenceWorkspaceMode(WorkspaceMode.NONE)
          .graphBuilder()
          .addInputs(WORDS)
          .setOutputs(OUTPUT);

  /** What stands for each vertex that is left out. */
  private final Map<String, String> instead = new HashMap<>();

  private LogitConfiguration(ComputationGraphConfiguration trained) {
    this.trained = trained;
  }

  static ComputationGraphConfiguration of(ComputationGraphConfiguration trained) {
    LogitConfiguration middle = new LogitConfiguration(trained);
    trained.getVertices().forEach(middle::add);
    return middle.builder.build();
  }

  /** The name of the layer that looks words up. */
  static String firstLayer(ComputationGraphConfiguration trained) {
    return trained.getVertexInputs().entrySet().stream()
        .filter(entry -> entry.getValue().contains(WORDS))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  private void add(String name, GraphVertex vertex) {
    List<String> from = trained.getVertexInputs().get(name);
    String[] inputs =
        from.stream().map(input -> instead.getOrDefault(input, input)).toArray(String[]::new);
    if (from.contains(WORDS) || vertex instanceof FusedDropout || isDropout(vertex)) {
      instead.put(name, inputs[0]);
    } else if (vertex instanceof LayerVertex layer) {
      builder.addLayer(name, asAsked(layer.getLayerConf().getLayer()), inputs);
    } else {
      builder.addVertex(name, vertex.clone(), inputs);
    }
  }

  private static boolean isDropout(GraphVertex vertex) {
    return vertex instanceof LayerVertex layer
        && layer.getLayerConf().getLayer() instanceof DropoutLayer;
  }

  private static Layer asAsked(Layer layer) {
    if (layer instanceof OutputLayer output) {
      return new DenseLayer.Builder()
          .nIn(output.getNIn())
          .nOut(output.getNOut())
          .activation(Activation.IDENTITY)
          .build();
    }
    if (layer instanceof BatchNormalization normalisation) {
      return new ElementWiseMultiplicationLayer.Builder()
          .nIn(normalisation.getNIn())
          .nOut(normalisation.getNOut())
          .activation(Activation.IDENTITY)
          .build();
    }
    Layer copy = layer.clone();
    copy.setIDropout(null);
    return copy;
  }
}
