package org.sentiment4j.layer;

import java.lang.ref.Reference;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.PoolingKernel;
import org.sentiment4j.kernel.Workers;

/** Runs a {@link FusedPooling}. */
public final class FusedPoolingLayer extends FusedLayer<FusedPooling> {
  private static final long serialVersionUID = 1L;

  private transient PoolingKernel kernel;

  FusedPoolingLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    useWorkers(FusedThreads.workers());
  }

  @Override
  public void useWorkers(Workers workers) {
    kernel = new PoolingKernel(layerConf().pooling(), workers);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    if (input.rank() != 3) {
      throw refuse("expected [batch, size, time], not " + input.shapeInfoToString());
    }
    applyDropOutIfNecessary(training, workspaces);
    INDArray output =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {input.size(0), input.size(1)}, 'f');
    INDArray x = fortran(input);
    try {
      kernel.forward(sequences(x), elements(output));
    } finally {
      Reference.reachabilityFence(x);
    }
    return output;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray dx =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'f');
    INDArray dOut = fortran(epsilon);
    try {
      kernel.backward(elements(dOut), elements(dx));
    } finally {
      Reference.reachabilityFence(dOut);
    }
    return new Pair<>(new DefaultGradient(), backpropDropOutIfPresent(dx));
  }

  /** Behind it there is no time, and so no mask. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    super.feedForwardMaskArray(mask, state, batch);
    return new Pair<>(null, state);
  }
}
