package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.nd4j.linalg.activations.Activation;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.Pooling;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.model.NetworkGraph.Output;

/**
 * Word vectors, recurrent layers one upon the other, one vector for the review, dense layers.
 *
 * @param data what it reads
 * @param model what it consists of
 * @param engine the implementation of its layers
 * @param weights how its weights are drawn
 */
record RecurrentNetwork(
    DataConfig data, ModelConfig.Recurrent model, EngineLayers engine, WeightScheme weights) {
  /** The name of the first recurrent layer; what the others are called begins with it. */
  static final String RECURRENT = "recurrent";

  /** The name of the pooling layer. */
  static final String POOLING = "pooling";

  /** Adds it to {@code graph}, all but the last dense layer: {@code [batch, size]}. */
  Output addTo(NetworkGraph graph) {
    Output steps =
        graph.layer(
            "embedding",
            engine.embedding(data, model.embedding(), weights.embedding()),
            graph.words(),
            model.embedding());
    boolean pooled = model.pooling() != Pooling.LAST;
    for (int layer = 1; layer < model.layers(); layer++) {
      steps = dropout(graph, layer, recurrent(graph, layer, Outputs.ALL, steps));
    }
    steps = recurrent(graph, model.layers(), pooled ? Outputs.ALL : Outputs.LAST, steps);
    Output review = pooled ? pooling(graph, steps) : steps;
    for (int layer = 1; layer <= model.head().size(); layer++) {
      review = dense(graph, "head_" + layer, model.head().get(layer - 1), review);
      review = graph.dropout("head_dropout_" + layer, model.dropout(), review);
    }
    return review;
  }

  /** Between two recurrent layers, where there is any and the engine has a layer of it. */
  private Output dropout(NetworkGraph graph, int layer, Output steps) {
    if (model.dropout() == 0) {
      return steps;
    }
    return engine
        .sequenceDropout(model.dropout())
        .map(dropout -> graph.vertex("dropout_" + layer, dropout, steps.size(), steps))
        .orElse(steps);
  }

  /** One layer, in one direction or in both. */
  private Output recurrent(NetworkGraph graph, int layer, Outputs outputs, Output from) {
    String name = layer == 1 ? RECURRENT : RECURRENT + "_" + layer;
    // What no layer between has dropped, a layer drops itself.
    double dropped = layer > 1 ? model.dropout() : 0;
    Output forward = recurrent(graph, name, Direction.FORWARD, dropped, outputs, from);
    if (!model.bidirectional()) {
      return forward;
    }
    Output backward =
        recurrent(graph, name + "_backward", Direction.REVERSE, dropped, outputs, from);
    return graph.vertex(
        name + "_both",
        outputs == Outputs.ALL ? engine.sideBySide() : new MergeVertex(),
        forward.size() + backward.size(),
        forward,
        backward);
  }

  private Output recurrent(
      NetworkGraph graph,
      String name,
      Direction direction,
      double dropped,
      Outputs outputs,
      Output from) {
    RecurrentLayer layer =
        new RecurrentLayer(
            name,
            model.cell(),
            model.hidden(),
            data.padding(),
            direction,
            dropped,
            outputs,
            weights);
    return engine.recurrent(graph, layer, from);
  }

  private Output pooling(NetworkGraph graph, Output steps) {
    return graph.layer(
        POOLING,
        engine.pooling(model.pooling(), steps.size(), model.hidden(), weights),
        steps,
        steps.size());
  }

  private Output dense(NetworkGraph graph, String name, int size, Output from) {
    return graph.layer(
        name,
        new DenseLayer.Builder()
            .nIn(from.size())
            .nOut(size)
            .activation(Activation.RELU)
            .weightInit(weights.dense(name, from.size()))
            .build(),
        from,
        size);
  }
}
