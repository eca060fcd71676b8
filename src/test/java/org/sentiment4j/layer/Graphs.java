package org.sentiment4j.layer;

import java.util.Random;
import org.deeplearning4j.nn.conf.ComputationGraphConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Padding;

/** Small networks that are graphs. */
final class Graphs {
  private Graphs() {}

  /** The graph of {@link Networks#classifier}. */
  static ComputationGraph classifier(CellKind cell, Padding padding) {
    return graph(
        builder(new Sgd(0.5))
            .addInputs("words")
            .addLayer("embedding", Networks.embedding(padding), "words")
            .addLayer("recurrent", Networks.recurrent(cell, padding), "embedding")
            .addLayer("dense", Networks.dense(Networks.HIDDEN), "recurrent")
            .setOutputs("dense")
            .build());
  }

  /** One recurrent layer reads forwards, another backwards; the dense layer gets both. */
  static ComputationGraph twoDirections(CellKind cell, Padding padding) {
    return graph(
        builder(new Adam(0.02))
            .addInputs("words")
            .addLayer("embedding", Networks.embedding(padding), "words")
            .addLayer("forward", Networks.recurrent(cell, padding), "embedding")
            .addLayer(
                "reverse",
                Networks.second(cell, padding, Networks.SIZE, Direction.REVERSE),
                "embedding")
            .addVertex("both", new MergeVertex(), "forward", "reverse")
            .addLayer("dense", Networks.dense(2 * Networks.HIDDEN), "both")
            .setOutputs("dense")
            .build());
  }

  static ComputationGraphConfiguration.GraphBuilder builder(IUpdater updater) {
    return new NeuralNetConfiguration.Builder().seed(5).updater(updater).graphBuilder();
  }

  static ComputationGraph graph(ComputationGraphConfiguration configuration) {
    ComputationGraph graph = new ComputationGraph(configuration);
    graph.init();
    graph.setParams(Networks.random(new Random(7), graph.numParams()).muli(0.4).reshape(1, -1));
    return graph;
  }

  static INDArray output(ComputationGraph graph, DataSet reviews) {
    return output(graph, reviews, false);
  }

  static INDArray output(ComputationGraph graph, DataSet reviews, boolean training) {
    return graph
        .output(
            training,
            new INDArray[] {reviews.getFeatures()},
            new INDArray[] {reviews.getFeaturesMaskArray()},
            null)[0];
  }
}
