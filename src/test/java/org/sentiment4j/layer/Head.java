package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;
import org.sentiment4j.kernel.Pooling;

/** The layers that make one vector of the outputs of all steps. */
enum Head {
  MAX,
  MEAN,
  ATTENTION;

  Layer layer() {
    return builder().name("head").build();
  }

  Layer withDropOut(double retained) {
    return builder().dropOut(retained).build();
  }

  Layer withActivation(Activation activation) {
    return builder().activation(activation).build();
  }

  private BaseLayer.Builder<?> builder() {
    return switch (this) {
      case MAX -> new FusedPooling.Builder(Pooling.MAX);
      case MEAN -> new FusedPooling.Builder(Pooling.MEAN);
      case ATTENTION -> new FusedAttention.Builder(4).nIn(Networks.HIDDEN);
    };
  }
}
