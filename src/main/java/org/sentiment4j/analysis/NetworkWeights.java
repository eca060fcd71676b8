package org.sentiment4j.analysis;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.ModelConfig.Recurrent;
import org.sentiment4j.config.Pooling;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;

/** Takes the weights out of Deeplearning4j networks: the one place that knows their layers. */
public final class NetworkWeights {
  private NetworkWeights() {}

  /**
   * Checks that gradients can be followed back from the last state of a network.
   *
   * @throws InputException where it reads something else than that; the message has a line for each
   *     key
   */
  public static Recurrent check(ModelConfig model) {
    if (!(model instanceof Recurrent recurrent)) {
      throw new InputException(
          "model.type mlp: gradients are measured step by step, and this network has no steps; use"
              + " recurrent");
    }
    List<String> problems = new ArrayList<>();
    if (recurrent.bidirectional()) {
      problems.add(
          "model.bidirectional true: gradients are measured back from the last word, and this network"
              + " reads from both ends; use false");
    }
    if (recurrent.pooling() != Pooling.LAST) {
      problems.add(
          "model.pooling "
              + recurrent.pooling().name().toLowerCase(Locale.ROOT)
              + ": gradients are measured back from the last state, and this network reads all of"
              + " them; use last");
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    return recurrent;
  }

  /**
   * Returns the network of {@code experiment} with its weights as they are drawn.
   *
   * @throws InputException where it cannot be measured, see {@link #check}, or its engine does not
   *     have the cell, or does not run here
   */
  public static TextbookNetwork initial(Experiment experiment) {
    Recurrent model = check(experiment.model());
    return textbook(model, NetworkFactory.create(experiment));
  }

  /**
   * Returns a saved network.
   *
   * @param experiment what it was made from
   * @param file the network
   * @throws InputException where it cannot be measured, see {@link #check}, or the file is missing
   *     or not the network of {@code experiment}
   */
  public static TextbookNetwork saved(Experiment experiment, Path file) throws IOException {
    Recurrent model = check(experiment.model());
    return textbook(model, NetworkFile.read(file, experiment));
  }

  private static TextbookNetwork textbook(Recurrent model, ComputationGraph network) {
    List<RecurrentCell> cells = new ArrayList<>();
    for (int layer = 1; layer <= model.layers(); layer++) {
      Map<String, INDArray> values =
          parameters(network, layer == 1 ? "recurrent" : "recurrent_" + layer);
      cells.add(
          LayerCells.of(
              model.cell(),
              matrix(values.get("W")),
              matrix(values.get("RW")),
              vector(values.get("b"))));
    }
    List<Dense> head = new ArrayList<>();
    for (int layer = 1; layer <= model.head().size(); layer++) {
      head.add(dense(parameters(network, "head_" + layer)));
    }
    head.add(dense(parameters(network, "dense")));
    return new TextbookNetwork(
        matrix(parameters(network, "embedding").get("W")), cells, new DenseHead(head));
  }

  private static Map<String, INDArray> parameters(ComputationGraph network, String layer) {
    return network.getLayer(layer).paramTable();
  }

  private static Dense dense(Map<String, INDArray> values) {
    return new Dense(matrix(values.get("W")), vector(values.get("b")));
  }

  private static double[][] matrix(INDArray values) {
    return values.castTo(DataType.DOUBLE).toDoubleMatrix();
  }

  private static double[] vector(INDArray values) {
    return values.castTo(DataType.DOUBLE).dup('c').data().asDouble();
  }
}
