package org.sentiment4j.layer;

import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.conf.memory.MemoryReport;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;

/**
 * Dropout of single elements of whole sequences {@code [batch, size, time]}, or of any other shape:
 * in training each is dropped with a probability, and the others are divided by the probability to
 * be kept.
 *
 * <p>Deeplearning4j's own {@code DropoutLayer} does not take sequences with a mask, and what it
 * draws takes longer than the recurrent layer behind it. What is dropped depends on the seed of
 * ND4J's random generator alone, and not on the number of threads.
 */
public final class FusedDropout extends GraphVertex {
  private static final long serialVersionUID = 1L;

  private final double probability;

  /**
   * Dropout.
   *
   * @param probability that an element is dropped, from 0 and below 1
   */
  public FusedDropout(@JsonProperty("probability") double probability) {
    if (!(probability >= 0 && probability < 1)) {
      throw new IllegalArgumentException("no probability to drop: " + probability);
    }
    this.probability = probability;
  }

  /** The probability that an element is dropped. */
  @JsonProperty
  public double probability() {
    return probability;
  }

  @Override
  public org.deeplearning4j.nn.graph.vertex.GraphVertex instantiate(
      ComputationGraph graph,
      String name,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedDropoutVertex(graph, name, index, probability, dataType);
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType... inputs) {
    return inputs[0];
  }

  @Override
  public MemoryReport getMemoryReport(InputType... inputs) {
    return new LayerMemoryReport.Builder(null, FusedDropout.class, inputs[0], inputs[0])
        .standardMemory(0, 0)
        .workingMemory(0, 0, 0, 0)
        .cacheMemory(0, 0)
        .build();
  }

  @Override
  public int minVertexInputs() {
    return 1;
  }

  @Override
  public int maxVertexInputs() {
    return 1;
  }

  @Override
  public long numParams(boolean backprop) {
    return 0;
  }

  @Override
  public FusedDropout clone() {
    return new FusedDropout(probability);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FusedDropout that && probability == that.probability;
  }

  @Override
  public int hashCode() {
    return Double.hashCode(probability);
  }
}
