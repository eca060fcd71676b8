package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.recurrent.LastTimeStep;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.nd4j.linalg.activations.Activation;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Padding;
import org.sentiment4j.text.PadOrTruncate.Side;

/** Deeplearning4j's own recurrent layers. */
final class StockLayers implements RecurrentLayers {

  @Override
  public Layer lastState(Cell cell, int in, int hidden, WeightScheme weights) {
    Layer layer =
        switch (cell) {
          case SIMPLE ->
              new SimpleRnn.Builder()
                  .nIn(in)
                  .nOut(hidden)
                  .activation(Activation.TANH)
                  .weightInit(weights.input())
                  .weightInitRecurrent(weights.recurrent())
                  .build();
          case LSTM ->
              new LSTM.Builder()
                  .nIn(in)
                  .nOut(hidden)
                  .activation(Activation.TANH)
                  .gateActivationFunction(Activation.SIGMOID)
                  .forgetGateBiasInit(weights.forgetBias())
                  .weightInit(weights.input())
                  .weightInitRecurrent(weights.recurrent())
                  .build();
        };
    LastTimeStep lastTimeStep = new LastTimeStep(layer);
    lastTimeStep.setLayerName("recurrent");
    return lastTimeStep;
  }

  /**
   * With masked padding the words come first: the LSTM's backward pass gets no mask, so padding in
   * front would leak into its gradients, while behind the last word it never reaches the state that
   * {@link LastTimeStep} picks.
   */
  @Override
  public Side paddingSide(Padding padding) {
    return padding == Padding.MASKED ? Side.END : Side.FRONT;
  }
}
