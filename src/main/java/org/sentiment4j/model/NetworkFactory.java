package org.sentiment4j.model;

import java.util.List;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.LayerVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkGraph.Output;

/** Builds the network of an experiment. */
public final class NetworkFactory {
  /** The name of the last layer. */
  static final String OUTPUT = "dense";

  private NetworkFactory() {}

  /**
   * Returns the network, with its weights drawn: it maps word ids {@code [batch, 1, time]} to the
   * probability that a review is positive, {@code [batch, 1]}.
   *
   * @throws InputException where the engine cannot do what the experiment asks for, or does not run
   *     here
   */
  public static ComputationGraph create(Experiment experiment) {
    InitialWeights weights =
        new InitialWeights(experiment.model().initialisation(), experiment.training().seed());
    ComputationGraph network =
        new ComputationGraph(
            configuration(
                experiment, EngineLayers.of(experiment), weights, new CountingCrossEntropy()));
    network.init();
    weights.drawBiases(network);
    // Deeplearning4j starts RMSProp's running mean at epsilon, which slows the first updates; Keras
    // and PyTorch at 0.
    network.getUpdater().getStateViewArray().assign(0);
    return network;
  }

  /**
   * Describes the network.
   *
   * @param engine the implementation of its layers
   * @param weights how the weights are drawn
   * @param loss what is trained on
   */
  static ComputationGraphConfiguration configuration(
      Experiment experiment, EngineLayers engine, WeightScheme weights, ILossFunction loss) {
    NetworkGraph graph =
        new NetworkGraph(
            new NeuralNetConfiguration.Builder()
                .seed(experiment.training().seed())
                .updater(engine.updater(experiment.training().optimizer()))
                .graphBuilder());
    Output review =
        experiment.model() instanceof ModelConfig.Mlp mlp
            ? new MlpNetwork(experiment.data().vocabulary(), mlp, weights).addTo(graph)
            : new RecurrentNetwork(
                    experiment.data(), (ModelConfig.Recurrent) experiment.model(), engine, weights)
                .addTo(graph);
    return graph.output(
        OUTPUT,
        new OutputLayer.Builder(loss)
            .nIn(review.size())
            .nOut(1)
            .activation(Activation.SIGMOID)
            .weightInit(weights.dense(OUTPUT, review.size()))
            .build(),
        review);
  }

  /** The number of weights that the network of {@code experiment} has; none of them is made. */
  static long parameters(Experiment experiment) {
    return parameters(
        configuration(
            experiment,
            EngineLayers.of(experiment),
            new InitialWeights(experiment.model().initialisation(), experiment.training().seed()),
            new CountingCrossEntropy()));
  }

  /** The number of weights that such a network has. */
  static long parameters(ComputationGraphConfiguration network) {
    return layers(network).stream().mapToLong(layer -> layer.initializer().numParams(layer)).sum();
  }

  /** The layers of such a network. */
  static List<Layer> layers(ComputationGraphConfiguration network) {
    return network.getVertices().values().stream()
        .filter(LayerVertex.class::isInstance)
        .map(vertex -> ((LayerVertex) vertex).getLayerConf().getLayer())
        .toList();
  }

  /**
   * Returns {@code experiment} with the engine that {@link Engine#AUTO} stands for here and now. A
   * run keeps what was chosen, since a later version may choose otherwise.
   *
   * @throws InputException where that engine cannot do what the experiment asks for, or does not
   *     run here
   */
  public static Experiment chooseEngine(Experiment experiment) {
    EngineLayers.of(experiment);
    ModelConfig model = experiment.model();
    return experiment.withModel(model.withEngine(EngineLayers.resolve(model.engine())));
  }

  /** Whether {@code engine} runs here, and has {@code cell}. */
  public static boolean supports(Cell cell, Engine engine) {
    Engine resolved = EngineLayers.resolve(engine);
    return resolved == Engine.FUSED ? !Backend.isGpu() : cell.isStock();
  }
}
