package org.sentiment4j.layer;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.graph.vertex.BaseGraphVertex;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.MergeKernel;

/** Runs {@link MergeDirections}. */
@SuppressWarnings("overrides") // Deeplearning4j's setInputs lacks the dots of the one it overrides
public final class MergeDirectionsVertex extends BaseGraphVertex {
  private static final long serialVersionUID = 1L;

  private final transient MergeKernel kernel = new MergeKernel(FusedThreads.workers());

  /**
   * @throws IllegalArgumentException for a network that does not compute in single precision
   */
  MergeDirectionsVertex(ComputationGraph graph, String name, int index, DataType dataType) {
    super(graph, name, index, null, null, dataType);
    FusedLayer.requireFloat("vertex " + name, dataType);
  }

  @Override
  public boolean hasLayer() {
    return false;
  }

  @Override
  public Layer getLayer() {
    return null;
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    INDArray a = inputs[0];
    INDArray b = inputs[1];
    if (a.rank() != 3 || b.rank() != 3 || a.size(0) != b.size(0) || a.size(2) != b.size(2)) {
      throw refuse(
          "expected two of [batch, size, time] that differ in size alone, not "
              + Arrays.toString(a.shape())
              + " and "
              + Arrays.toString(b.shape()));
    }
    long[] shape = {a.size(0), a.size(1) + b.size(1), a.size(2)};
    INDArray both =
        workspaces.createUninitialized(ArrayType.ACTIVATIONS, DataType.FLOAT, shape, 'f');
    INDArray denseA = FusedLayer.fortran(a);
    INDArray denseB = FusedLayer.fortran(b);
    try {
      kernel.merge(
          Math.toIntExact(a.size(2)),
          FusedLayer.elements(denseA),
          FusedLayer.elements(denseB),
          FusedLayer.elements(both));
    } finally {
      Reference.reachabilityFence(denseA);
      Reference.reachabilityFence(denseB);
    }
    return both;
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean truncated, LayerWorkspaceMgr workspaces) {
    INDArray a = gradient(inputs[0], workspaces);
    INDArray b = gradient(inputs[1], workspaces);
    INDArray both = FusedLayer.fortran(epsilon);
    try {
      kernel.split(
          Math.toIntExact(both.size(2)),
          FusedLayer.elements(both),
          FusedLayer.elements(a),
          FusedLayer.elements(b));
    } finally {
      Reference.reachabilityFence(both);
    }
    return new Pair<>(null, new INDArray[] {a, b});
  }

  private static INDArray gradient(INDArray input, LayerWorkspaceMgr workspaces) {
    return workspaces.createUninitialized(
        ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'f');
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray gradients) {
    if (gradients != null) {
      throw refuse("it has no parameters");
    }
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    if (masks == null) {
      return new Pair<>(null, state);
    }
    if (!Objects.equals(masks[0], masks[1])) {
      throw refuse("expected the same mask for both inputs, and they differ");
    }
    return new Pair<>(masks[0], state);
  }

  private IllegalArgumentException refuse(String problem) {
    return new IllegalArgumentException("vertex " + getVertexName() + ": " + problem);
  }

  @Override
  public String toString() {
    return "MergeDirections(" + getVertexName() + ")";
  }
}
