package org.sentiment4j.model;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.nn.weights.WeightInitXavier;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.StockLimits;
import org.sentiment4j.error.InputException;

/** A network in Deeplearning4j's own layers alone, with the weights of one of ours. */
final class StockNetwork {
  private StockNetwork() {}

  /**
   * Returns the experiment whose network Deeplearning4j's own layers are.
   *
   * @throws InputException where they cannot express it
   */
  static Experiment experiment(Experiment experiment) {
    ModelConfig model = withStockCell(experiment.model());
    List<StockLimits.Limit> limits = StockLimits.of(model, experiment.data().padding());
    if (!limits.isEmpty()) {
      throw new InputException(
          limits.stream()
              .map(limit -> "cannot be exported: " + limit.key() + " " + limit.reason())
              .toList());
    }
    return experiment.withModel(model.withEngine(Engine.STOCK));
  }

  /** A coupled LSTM is a kind of LSTM. */
  private static ModelConfig withStockCell(ModelConfig model) {
    return isCoupled(model) ? ((ModelConfig.Recurrent) model).withCell(Cell.LSTM) : model;
  }

  private static boolean isCoupled(ModelConfig model) {
    return model instanceof ModelConfig.Recurrent recurrent
        && recurrent.cell() == Cell.LSTM_COUPLED;
  }

  /**
   * Returns a network of Deeplearning4j's classes alone that says what {@code network} says. It
   * wants its reviews as the experiment of {@link #experiment} does.
   *
   * @param experiment what {@code network} was made from
   * @throws InputException where Deeplearning4j's layers cannot express it
   */
  static ComputationGraph of(Experiment experiment, ComputationGraph network) {
    Experiment stock = experiment(experiment);
    ComputationGraph converted =
        new ComputationGraph(
            NetworkFactory.configuration(
                stock,
                new StockLayers(),
                new StockWeights(),
                new LossBinaryXENT(CountingCrossEntropy.CLIP)));
    converted.init();
    Map<String, INDArray> values =
        isCoupled(experiment.model()) ? withInputGate(network.paramTable()) : network.paramTable();
    converted.paramTable().forEach((name, target) -> copy(values.get(name), target));
    return converted;
  }

  /** How Deeplearning4j would draw them; what is drawn is overwritten. */
  private static final class StockWeights implements WeightScheme {
    @Override
    public IWeightInit embedding() {
      return new WeightInitXavier();
    }

    @Override
    public IWeightInit input(String layer, int hidden) {
      return new WeightInitXavier();
    }

    @Override
    public IWeightInit recurrent(String layer, int hidden) {
      return new WeightInitXavier();
    }

    @Override
    public double forgetBias() {
      return 0;
    }

    @Override
    public IWeightInit dense(String layer, int inputs) {
      return new WeightInitXavier();
    }
  }

  /** Ours has its biases as a row {@code [1, n]} where Deeplearning4j has {@code [n]}. */
  private static void copy(INDArray from, INDArray to) {
    to.assign(from.reshape(to.shape()));
  }

  /**
   * The weights of a coupled LSTM as those of one with an input gate of its own, the fourth block:
   * it is 1 - forget gate, and 1 - sigmoid(x) = sigmoid(-x).
   */
  private static Map<String, INDArray> withInputGate(Map<String, INDArray> coupled) {
    return coupled.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                entry ->
                    entry.getKey().startsWith(RecurrentNetwork.RECURRENT)
                        ? withInputGate(entry.getValue())
                        : entry.getValue()));
  }

  /**
   * @param weights {@code [rows, 3 x hidden]}, or of the biases {@code [3 x hidden]}: candidate,
   *     forget gate, output gate
   * @return {@code [rows, 4 x hidden]}: the same, and the input gate
   */
  private static INDArray withInputGate(INDArray weights) {
    INDArray blocks = weights.rank() == 1 ? weights.reshape(1, weights.length()) : weights;
    long hidden = blocks.size(1) / 3;
    INDArray forget = blocks.get(NDArrayIndex.all(), NDArrayIndex.interval(hidden, 2 * hidden));
    return Nd4j.concat(1, blocks, forget.neg());
  }
}
