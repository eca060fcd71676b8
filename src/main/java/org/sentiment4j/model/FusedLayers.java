package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.learning.config.IUpdater;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.Experiment.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.layer.FusedAdam;
import org.sentiment4j.layer.FusedEmbedding;
import org.sentiment4j.layer.FusedRecurrent;
import org.sentiment4j.layer.FusedRmsProp;
import org.sentiment4j.text.PadOrTruncate.Side;

/** This project's own layers. */
final class FusedLayers implements EngineLayers {

  @Override
  public boolean has(Cell cell) {
    return true;
  }

  @Override
  public Layer embedding(DataConfig data, ModelConfig model, WeightScheme weights) {
    return new FusedEmbedding.Builder()
        .name("embedding")
        .nIn(data.vocabulary())
        .nOut(model.embedding())
        .padding(padding(data.padding()))
        .weightInit(weights.embedding())
        .build();
  }

  @Override
  public Layer lastState(DataConfig data, ModelConfig model, WeightScheme weights) {
    CellKind cell = cell(model.cell());
    return new FusedRecurrent.Builder(cell)
        .name("recurrent")
        .nIn(model.embedding())
        .nOut(model.hidden())
        .padding(padding(data.padding()))
        .weightInit(weights.input())
        .weightInitRecurrent(weights.recurrent())
        .forgetGateBias(cell.hasForgetGate() ? weights.forgetBias() : 0)
        .build();
  }

  private static CellKind cell(Cell cell) {
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
  public BatchForm batchForm(Padding padding) {
    return new BatchForm(Side.FRONT, true, padding == Padding.MASKED, true);
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
