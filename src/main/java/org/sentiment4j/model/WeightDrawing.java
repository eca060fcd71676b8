package org.sentiment4j.model;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.model.MemoryEstimate.Part;

/**
 * What the largest weight matrix of a network takes while it is drawn.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param orthogonal whether it is drawn by {@link OrthogonalWeights}
 */
record WeightDrawing(long rows, long columns, boolean orthogonal) {
  private static final long HEADER = 16;

  /** Returns what drawing the weights of {@code experiment} takes beside the weights. */
  static Part of(Experiment experiment) {
    return new Part(
        "drawing the weights",
        matrices(experiment).stream().mapToLong(WeightDrawing::heap).max().orElseThrow(),
        matrices(experiment).stream().mapToLong(WeightDrawing::outside).max().orElseThrow());
  }

  private static List<WeightDrawing> matrices(Experiment experiment) {
    int vocabulary = experiment.data().vocabulary();
    if (experiment.model() instanceof ModelConfig.Mlp mlp) {
      return dense(vocabulary, mlp.hidden());
    }
    ModelConfig.Recurrent model = (ModelConfig.Recurrent) experiment.model();
    long hidden = model.hidden();
    long gates = FusedLayers.cell(model.cell()).columns() * hidden;
    int output = model.hidden() * (model.bidirectional() ? 2 : 1);
    List<WeightDrawing> matrices = dense(output, model.head());
    matrices.add(new WeightDrawing(vocabulary, model.embedding(), false));
    matrices.add(new WeightDrawing(model.embedding(), gates, false));
    matrices.add(new WeightDrawing(hidden, gates, model.initialisation() == Initialisation.KERAS));
    if (model.layers() > 1) {
      matrices.add(new WeightDrawing(output, gates, false));
    }
    return matrices;
  }

  private static List<WeightDrawing> dense(long inputs, List<Integer> sizes) {
    List<WeightDrawing> matrices = new ArrayList<>();
    long from = inputs;
    for (int size : sizes) {
      matrices.add(new WeightDrawing(from, size, false));
      from = size;
    }
    return matrices;
  }

  /**
   * The drawn numbers, by rows and then flat; of an orthogonal matrix, before that, the matrix that
   * it is made from, a copy, and three of the whole square Q.
   */
  private long heap() {
    long numbers = Double.BYTES * rows * columns;
    long flat = 2 * numbers + HEADER * rows;
    long side = Math.max(rows, columns);
    return orthogonal ? Math.max(flat, 2 * numbers + 3 * Double.BYTES * side * side) : flat;
  }

  /** The numbers in double precision and in single. */
  private long outside() {
    return (Double.BYTES + Float.BYTES) * rows * columns;
  }
}
