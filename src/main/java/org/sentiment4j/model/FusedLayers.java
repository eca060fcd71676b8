package org.sentiment4j.model;

import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.learning.config.IUpdater;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.config.Pooling;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.layer.FusedAdam;
import org.sentiment4j.layer.FusedAttention;
import org.sentiment4j.layer.FusedDropout;
import org.sentiment4j.layer.FusedEmbedding;
import org.sentiment4j.layer.FusedPooling;
import org.sentiment4j.layer.FusedRecurrent;
import org.sentiment4j.layer.FusedRmsProp;
import org.sentiment4j.layer.MergeDirections;
import org.sentiment4j.model.NetworkGraph.Output;
import org.sentiment4j.text.PadOrTruncate.Side;

/** This project's own layers. */
final class FusedLayers implements EngineLayers {

  @Override
  public Layer embedding(DataConfig data, int size, IWeightInit weights) {
    return new FusedEmbedding.Builder()
        .nIn(data.vocabulary())
        .nOut(size)
        .padding(padding(data.padding()))
        .weightInit(weights)
        .build();
  }

  @Override
  public Output recurrent(NetworkGraph graph, RecurrentLayer layer, Output from) {
    CellKind cell = cell(layer.cell());
    return graph.layer(
        layer.name(),
        new FusedRecurrent.Builder(cell)
            .nIn(from.size())
            .nOut(layer.hidden())
            .padding(padding(layer.padding()))
            .direction(layer.direction())
            .outputs(layer.outputs())
            .weightInit(layer.inputWeights())
            .weightInitRecurrent(layer.recurrentWeights())
            .forgetGateBias(cell.hasForgetGate() ? layer.forgetBias() : 0)
            .build(),
        from,
        layer.hidden());
  }

  @Override
  public Optional<GraphVertex> sequenceDropout(double probability) {
    return Optional.of(new FusedDropout(probability));
  }

  @Override
  public GraphVertex sideBySide() {
    return new MergeDirections();
  }

  @Override
  public Layer pooling(Pooling pooling, int size, int hidden, WeightScheme weights) {
    String name = RecurrentNetwork.POOLING;
    return switch (pooling) {
      case MAX -> new FusedPooling.Builder(org.sentiment4j.kernel.Pooling.MAX).build();
      case MEAN -> new FusedPooling.Builder(org.sentiment4j.kernel.Pooling.MEAN).build();
      case ATTENTION ->
          new FusedAttention.Builder(hidden)
              .nIn(size)
              .nOut(size)
              .weightInit(weights.dense(name, size))
              .weightInitScore(weights.dense(name + "_score", hidden))
              .build();
      case LAST -> throw new IllegalArgumentException("the last state needs no layer");
    };
  }

  /** The cell as the kernels know it. */
  static CellKind cell(Cell cell) {
    return switch (cell) {
      case SIMPLE -> CellKind.SIMPLE;
      case LSTM -> CellKind.LSTM;
      case GRU -> CellKind.GRU;
      case LSTM_PEEPHOLE -> CellKind.PEEPHOLE_LSTM;
      case LSTM_COUPLED -> CellKind.COUPLED_LSTM;
    };
  }

  /**
   * The gradients of shared padding end in one place, the padding's vector, so it may be shared.
   */
  private static org.sentiment4j.kernel.Padding padding(Padding padding) {
    return switch (padding) {
      case MASKED -> org.sentiment4j.kernel.Padding.MASKED;
      case LEARNED -> org.sentiment4j.kernel.Padding.LEARNED_SHARED;
    };
  }

  @Override
  public BatchForm batchForm(ModelConfig model, Padding padding) {
    return model instanceof ModelConfig.Mlp
        ? BatchForm.OF_BAGS
        : new BatchForm(Side.FRONT, true, padding == Padding.MASKED, true);
  }

  @Override
  public IUpdater updater(Optimizer optimizer) {
    if (optimizer instanceof Optimizer.Adam adam) {
      return new FusedAdam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
    }
    Optimizer.RmsProp rmsProp = (Optimizer.RmsProp) optimizer;
    return new FusedRmsProp(rmsProp.learningRate(), rmsProp.decay(), rmsProp.epsilon());
  }
}
