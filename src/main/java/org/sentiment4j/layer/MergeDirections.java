package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Puts the outputs of two layers that read the same reviews, such as both directions, side by side:
 * from {@code [batch, a, time]} and {@code [batch, b, time]} to {@code [batch, a + b, time]}. That
 * is Deeplearning4j's {@code MergeVertex} in the order in which the layers of this project have
 * their arrays in memory, where the outputs of a step are one block.
 *
 * <p>Both have the same mask, or none; it is passed on.
 *
 * <p>Of inputs of other shapes, of masks that differ, and of a network of another type than FLOAT,
 * it says so in an {@link IllegalArgumentException}.
 */
public final class MergeDirections extends GraphVertex {
  private static final long serialVersionUID = 1L;
  private static final int DIRECTIONS = 2;

  /** Merges two directions. */
  public MergeDirections() {}

  @Override
  public MergeDirections clone() {
    return new MergeDirections();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MergeDirections;
  }

  @Override
  public int hashCode() {
    return MergeDirections.class.hashCode();
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public int minVertexInputs() {
    return DIRECTIONS;
  }

  @Override
  public int maxVertexInputs() {
    return DIRECTIONS;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new MergeDirectionsVertex(graph, name, index, dataType);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    long size = 0;
    for (InputType input : inputs) {
      MemoryReports.time("that merges directions", input);
      size += ((InputTypeRecurrent) input).getSize();
    }
    return InputType.recurrent(size, MemoryReports.time("that merges directions", inputs[0]));
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return new LayerMemoryReport.Builder(
            null, MergeDirections.class, inputs[0], getOutputType(-1, inputs))
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(MemoryReport.CACHE_MODE_ALL_ZEROS, MemoryReport.CACHE_MODE_ALL_ZEROS)
        .build();
  }
}
