package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Experiment.ModelConfig;
import org.sentiment4j.error.InputException;

/** Builds the network of an experiment. */
public final class NetworkFactory {
  private NetworkFactory() {}

  /**
   * Returns the network, with its weights drawn: embedding, recurrent layer, dense layer with a
   * sigmoid. It maps word ids {@code [batch, 1, time]} to the probability that a review is
   * positive, {@code [batch, 1]}.
   *
   * @throws InputException where the engine does not have the cell, or does not run here
   */
  public static MultiLayerNetwork create(Experiment experiment) {
    ModelConfig model = experiment.model();
    long seed = experiment.training().seed();
    EngineLayers layers = EngineLayers.of(model);
    WeightScheme weights = WeightScheme.of(model.initialisation(), model.hidden(), seed);
    MultiLayerNetwork network =
        new MultiLayerNetwork(
            configuration(experiment, layers, weights, new CountingCrossEntropy()));
    network.init();
    weights.drawBiases(network, model.cell());
    // Deeplearning4j starts RMSProp's running mean at epsilon, which slows the first updates; Keras
    // and PyTorch at 0.
    network.getUpdater().getStateViewArray().assign(0);
    return network;
  }

  /**
   * Describes the network.
   *
   * @param layers the engine
   * @param weights how the weights are drawn
   * @param loss what is trained on
   */
  static MultiLayerConfiguration configuration(
      Experiment experiment, EngineLayers layers, WeightScheme weights, ILossFunction loss) {
    ModelConfig model = experiment.model();
    return new NeuralNetConfiguration.Builder()
        .seed(experiment.training().seed())
        .updater(layers.updater(experiment.training().optimizer()))
        .list()
        // Every layer says its input size: setInputType would set the embedding's to 1.
        .layer(layers.embedding(experiment.data(), model, weights))
        .layer(layers.lastState(experiment.data(), model, weights))
        .layer(
            new OutputLayer.Builder(loss)
                .name("dense")
                .nIn(model.hidden())
                .nOut(1)
                .activation(Activation.SIGMOID)
                .weightInit(weights.dense())
                .build())
        .build();
  }

  /**
   * Returns {@code experiment} with the engine that {@link Engine#AUTO} stands for here and now. A
   * run keeps what was chosen, since a later version may choose otherwise.
   *
   * @throws InputException where that engine does not have the cell, or does not run here
   */
  public static Experiment chooseEngine(Experiment experiment) {
    ModelConfig model = experiment.model();
    EngineLayers.of(model);
    return new Experiment(
        experiment.name(),
        experiment.data(),
        new ModelConfig(
            model.cell(),
            model.embedding(),
            model.hidden(),
            model.initialisation(),
            EngineLayers.resolve(model.engine())),
        experiment.training());
  }

  /** Whether {@code engine} runs here, and has {@code cell}. */
  public static boolean supports(Cell cell, Engine engine) {
    Engine resolved = EngineLayers.resolve(engine);
    boolean runs = resolved != Engine.FUSED || !Backend.isGpu();
    return runs && EngineLayers.of(resolved).has(cell);
  }
}
