package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.layers.AbstractLSTM;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GravesLSTM;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.Experiment.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.text.PadOrTruncate.Side;

/** Deeplearning4j's own layers. */
final class StockLayers implements EngineLayers {

  @Override
  public boolean has(Cell cell) {
    return switch (cell) {
      case SIMPLE, LSTM, LSTM_PEEPHOLE -> true;
      case GRU, LSTM_COUPLED -> false;
    };
  }

  @Override
  public Layer embedding(DataConfig data, ModelConfig model, WeightScheme weights) {
    return new EmbeddingSequenceLayer.Builder()
        .name("embedding")
        .nIn(data.vocabulary())
        .nOut(model.embedding())
        // For the table of layers; batches may be shorter.
        .inputLength(data.length())
        .inferInputLength(true)
        .weightInit(weights.embedding())
        .build();
  }

  @Override
  public Layer lastState(DataConfig data, ModelConfig model, WeightScheme weights) {
    BaseRecurrentLayer.Builder<?> layer =
        switch (model.cell()) {
          case SIMPLE -> new SimpleRnn.Builder();
          case LSTM -> gated(new LSTM.Builder(), weights);
          case LSTM_PEEPHOLE -> gated(peepholes(), weights);
          case GRU, LSTM_COUPLED -> throw new IllegalArgumentException("no layer: " + model.cell());
        };
    layer
        .nIn(model.embedding())
        .nOut(model.hidden())
        .activation(Activation.TANH)
        .weightInit(weights.input());
    layer.weightInitRecurrent(weights.recurrent());
    LastTimeStep lastTimeStep = new LastTimeStep(layer.build());
    lastTimeStep.setLayerName("recurrent");
    return lastTimeStep;
  }

  // Deeplearning4j has no other layer with peepholes.
  @SuppressWarnings("deprecation")
  private static GravesLSTM.Builder peepholes() {
    return new GravesLSTM.Builder();
  }

  private static <B extends AbstractLSTM.Builder<B>> B gated(B lstm, WeightScheme weights) {
    return lstm.gateActivationFunction(Activation.SIGMOID).forgetGateBiasInit(weights.forgetBias());
  }

  /**
   * With masked padding the words come first: the LSTM's backward pass gets no mask, so padding in
   * front would leak into its gradients, while behind the last word it never reaches the state that
   * {@link LastTimeStep} picks. With learned padding no layer is to know of it.
   */
  @Override
  public BatchForm batchForm(Padding padding) {
    boolean masked = padding == Padding.MASKED;
    return new BatchForm(masked ? Side.END : Side.FRONT, masked, masked, false);
  }

  @Override
  public IUpdater updater(Optimizer optimizer) {
    if (optimizer instanceof Optimizer.Adam adam) {
      return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
    }
    Optimizer.RmsProp rmsProp = (Optimizer.RmsProp) optimizer;
    return new RmsProp(rmsProp.learningRate(), rmsProp.decay(), rmsProp.epsilon());
  }
}
