package org.sentiment4j.bench;

import java.util.List;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;

/** The network of an experiment, trained as {@code train} trains it. */
final class OwnNetwork implements Contestant {
  /** Keeps 92 % of the memory from step to step. */
  private static final float LASTING = 2.5f;

  private static final long SEED = 42;

  private final ComputationGraph network;
  private final NetworkInput input;
  private final Classifier classifier;

  /**
   * @param experiment its engine chosen
   * @param lasting whether the gates begin so that gradients last over all steps
   */
  OwnNetwork(Experiment experiment, boolean lasting) {
    network = NetworkFactory.create(experiment);
    ModelConfig.Recurrent model = (ModelConfig.Recurrent) experiment.model();
    if (lasting && model.cell() != Cell.SIMPLE) {
      // The second block is that of an LSTM's forget gate, and of a GRU's update gate.
      int hidden = model.hidden();
      network
          .getParam("recurrent_b")
          .get(NDArrayIndex.interval(hidden, 2 * hidden))
          .assign(LASTING);
    }
    input = NetworkInput.of(experiment);
    classifier = new Classifier(network, input);
  }

  @Override
  public double trainBatch(List<EncodedReview> reviews) {
    network.fit(input.batches(reviews).shuffled(SEED).next());
    return network.score();
  }

  @Override
  public float[] forward(List<EncodedReview> reviews) {
    return classifier.probabilities(reviews);
  }

  /**
   * The weights called {@code name} of a layer, 0 embedding, 1 recurrent, 2 dense: row after row.
   */
  float[] weights(int layer, String name) {
    INDArray weights = network.getLayer(layer).paramTable().get(name);
    return weights.dup('c').data().asFloat();
  }

  @Override
  public void close() {
    network.close();
  }
}
