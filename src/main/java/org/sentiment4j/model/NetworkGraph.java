package org.sentiment4j.model;

import java.util.stream.Stream;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration.GraphBuilder;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.nd4j.linalg.activations.Activation;

/** A network under construction. Every layer says its input size. */
final class NetworkGraph {
  /** The network's input: word ids {@code [batch, 1, time]}. */
  static final String WORDS = "words";

  private final GraphBuilder builder;

  /** A network whose layers {@code builder} takes. */
  NetworkGraph(GraphBuilder builder) {
    this.builder = builder.addInputs(WORDS);
  }

  /**
   * What comes out of a layer.
   *
   * @param layer its name
   * @param size the number of units
   */
  record Output(String layer, int size) {}

  /** What the network reads: one word id a time step. */
  Output words() {
    return new Output(WORDS, 1);
  }

  /** Adds a layer that has {@code size} units. */
  Output layer(String name, Layer layer, Output from, int size) {
    builder.addLayer(name, layer, from.layer());
    return new Output(name, size);
  }

  /** Adds what is no layer: it joins outputs, or rearranges one. */
  Output vertex(String name, GraphVertex vertex, int size, Output... from) {
    String[] inputs = Stream.of(from).map(Output::layer).toArray(String[]::new);
    builder.addVertex(name, vertex, inputs);
    return new Output(name, size);
  }

  /** Adds max(0, x). */
  Output relu(String name, Output from) {
    return layer(name, new ActivationLayer(Activation.RELU), from, from.size());
  }

  /**
   * Adds dropout, where there is any.
   *
   * @param probability that a number is dropped; Deeplearning4j has the probability to retain it
   */
  Output dropout(String name, double probability, Output from) {
    return probability == 0
        ? from
        : layer(name, new DropoutLayer(1 - probability), from, from.size());
  }

  /** Ends the network with this layer. */
  ComputationGraphConfiguration output(String name, Layer layer, Output from) {
    builder.addLayer(name, layer, from.layer());
    return builder.setOutputs(name).build();
  }
}
