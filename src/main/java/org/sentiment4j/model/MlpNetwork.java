package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.graph.ElementWiseVertex;
import org.deeplearning4j.nn.conf.layers.BatchNormalization;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;
import org.sentiment4j.config.Block;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.layer.FusedBag;
import org.sentiment4j.model.NetworkGraph.Output;

/**
 * Dense layers on a bag of words.
 *
 * @param vocabulary the number of word ids
 * @param model what it consists of
 * @param weights how its weights are drawn
 */
record MlpNetwork(int vocabulary, ModelConfig.Mlp model, WeightScheme weights) {

  /** Adds it to {@code graph}, all but the last dense layer: {@code [batch, size]}. */
  Output addTo(NetworkGraph graph) {
    Output x = graph.words();
    for (int stage = 1; stage <= model.hidden().size(); stage++) {
      int size = model.hidden().get(stage - 1);
      x =
          model.block() == Block.RESIDUAL && stage > 1
              ? residual(graph, "block_" + stage, size, x)
              : plain(graph, "dense_" + stage, size, x);
    }
    return x;
  }

  /** Dense, batch normalisation but for {@link Block#PLAIN}, relu, dropout. */
  private Output plain(NetworkGraph graph, String name, int size, Output from) {
    Output x = dense(graph, name, size, from);
    if (model.block() != Block.PLAIN) {
      x = normalised(graph, name, x);
    }
    return activated(graph, name, x);
  }

  /**
   * A residual block (He et al. 2016, Deep residual learning for image recognition, CVPR): its
   * input goes by a shortcut to its end, so that gradients reach the layers below undiminished.
   */
  private Output residual(NetworkGraph graph, String name, int size, Output from) {
    Output x = plain(graph, name + "_a", size, from);
    x = normalised(graph, name + "_b", dense(graph, name + "_b", size, x));
    Output shortcut = from.size() == size ? from : dense(graph, name + "_shortcut", size, from);
    ElementWiseVertex add = new ElementWiseVertex(ElementWiseVertex.Op.Add);
    return activated(graph, name, graph.vertex(name + "_sum", add, size, x, shortcut));
  }

  /**
   * Batch normalisation (Ioffe and Szegedy 2015) with Deeplearning4j's constants, which are
   * PyTorch's. It takes away the bias of the dense layer before it, which stays all the same: so
   * have the networks that these are compared with.
   */
  private Output normalised(NetworkGraph graph, String name, Output from) {
    Layer layer = new BatchNormalization.Builder().nIn(from.size()).nOut(from.size()).build();
    return graph.layer(name + "_norm", layer, from, from.size());
  }

  private Output activated(NetworkGraph graph, String name, Output from) {
    return graph.dropout(name + "_dropout", model.dropout(), graph.relu(name + "_relu", from));
  }

  /** The first one is as wide as the vocabulary, and most of its inputs are 0. */
  private Output dense(NetworkGraph graph, String name, int size, Output from) {
    boolean first = from.equals(graph.words());
    Layer layer =
        first
            ? new FusedBag.Builder()
                .nIn(vocabulary)
                .nOut(size)
                .weightInit(weights.dense(name, vocabulary))
                .build()
            : new DenseLayer.Builder()
                .nIn(from.size())
                .nOut(size)
                .activation(Activation.IDENTITY)
                .weightInit(weights.dense(name, from.size()))
                .build();
    return graph.layer(name, layer, from, size);
  }
}
