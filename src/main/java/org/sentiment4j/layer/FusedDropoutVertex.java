package org.sentiment4j.layer;

import java.lang.ref.Reference;
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
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.kernel.DropoutKernel;

/** Runs a {@link FusedDropout}. */
// Deeplearning4j declares setInputs with an array in one class and with dots in another.
@SuppressWarnings("overrides")
public final class FusedDropoutVertex extends BaseGraphVertex {
  private static final long serialVersionUID = 1L;

  private final double probability;
  private final transient DropoutKernel kernel;

  /** What the last training pass dropped by. */
  private long key;

  FusedDropoutVertex(
      ComputationGraph graph, String name, int index, double probability, DataType dataType) {
    super(graph, name, index, null, null, dataType);
    FusedLayer.requireFloat("vertex " + name, dataType);
    this.probability = probability;
    kernel = new DropoutKernel(FusedThreads.workers());
  }

  @Override
  public INDArray doForward(boolean training, LayerWorkspaceMgr workspaces) {
    if (!training) {
      return workspaces.leverageTo(ArrayType.ACTIVATIONS, inputs[0]);
    }
    key = Nd4j.getRandom().nextLong();
    return dropped(ArrayType.ACTIVATIONS, inputs[0], workspaces);
  }

  @Override
  public Pair<Gradient, INDArray[]> doBackward(boolean tbptt, LayerWorkspaceMgr workspaces) {
    INDArray dx = dropped(ArrayType.ACTIVATION_GRAD, epsilon, workspaces);
    return new Pair<>(null, new INDArray[] {dx});
  }

  private INDArray dropped(ArrayType type, INDArray array, LayerWorkspaceMgr workspaces) {
    INDArray from = FusedLayer.fortran(array);
    INDArray to = workspaces.createUninitialized(type, DataType.FLOAT, from.shape(), 'f');
    try {
      kernel.apply(key, probability, FusedLayer.elements(from), FusedLayer.elements(to));
    } finally {
      Reference.reachabilityFence(from);
    }
    return to;
  }

  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArrays(
      INDArray[] masks, MaskState state, int batch) {
    return masks == null || masks.length == 0 ? null : new Pair<>(masks[0], state);
  }

  @Override
  public void setBackpropGradientsViewArray(INDArray view) {
    if (view != null) {
      throw new IllegalArgumentException("dropout has no parameters");
    }
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
  public String toString() {
    return "FusedDropout(" + vertexName + ", " + probability + ")";
  }
}
