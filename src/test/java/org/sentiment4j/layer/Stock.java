package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GravesLSTM;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.nd4j.linalg.activations.Activation;
import org.sentiment4j.kernel.CellKind;

/** Deeplearning4j's own layers. */
final class Stock {
  private Stock() {}

  /** All outputs. */
  static BaseRecurrentLayer recurrent(CellKind cell, int in, int hidden) {
    BaseRecurrentLayer.Builder<?> builder =
        switch (cell) {
          case SIMPLE -> new SimpleRnn.Builder();
          case LSTM -> new LSTM.Builder().gateActivationFunction(Activation.SIGMOID);
          case PEEPHOLE_LSTM -> peepholes();
          case COUPLED_LSTM, GRU -> throw new IllegalArgumentException("no layer: " + cell);
        };
    return builder.nIn(in).nOut(hidden).activation(Activation.TANH).build();
  }

  // Deeplearning4j has no other layer with peepholes.
  @SuppressWarnings("deprecation")
  private static GravesLSTM.Builder peepholes() {
    return new GravesLSTM.Builder().gateActivationFunction(Activation.SIGMOID);
  }

  static EmbeddingSequenceLayer embedding() {
    return new EmbeddingSequenceLayer.Builder()
        .nIn(Networks.WORDS)
        .nOut(Networks.SIZE)
        .inferInputLength(true)
        .build();
  }
}
