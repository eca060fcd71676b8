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
import org.sentiment4j.kernel.AttentionKernel;
import org.sentiment4j.kernel.ScoreParameters;
import org.sentiment4j.kernel.Sequences;
import org.sentiment4j.kernel.Workers;

/** Runs a {@link FusedAttention}. */
public final class FusedAttentionLayer extends FusedLayer<FusedAttention> {
  private static final long serialVersionUID = 1L;

  private transient AttentionKernel kernel;

  FusedAttentionLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    useWorkers(FusedThreads.workers());
  }

  @Override
  public void useWorkers(Workers workers) {
    kernel =
        new AttentionKernel(Math.toIntExact(layerConf().getNIn()), layerConf().hidden(), workers);
  }

  /**
   * The weights that the words of each review of the last forward pass had {@code [batch][time]};
   * zero at padding, and the sum over a review's words is one. Before the first pass there are
   * none.
   */
  public float[][] lastWeights() {
    return kernel.weights();
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    if (input.rank() != 3 || input.size(1) != layerConf().getNIn()) {
      throw refuse(
          "expected [batch, " + layerConf().getNIn() + ", time], not " + input.shapeInfoToString());
    }
    applyDropOutIfNecessary(training, workspaces);
    INDArray output =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {input.size(0), input.size(1)}, 'f');
    INDArray x = fortran(input);
    Sequences sequences = sequences(x);
    ScoreParameters parameters =
        new ScoreParameters(
            copy(getParamWithNoise(FusedParameters.W, training, workspaces)),
            copy(getParamWithNoise(FusedParameters.B, training, workspaces)),
            copy(getParamWithNoise(AttentionParameters.V, training, workspaces)));
    try {
      if (training) {
        kernel.forwardForTraining(parameters, sequences, elements(output));
      } else {
        kernel.forward(parameters, sequences, elements(output));
      }
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
    ScoreParameters sums;
    try {
      sums = kernel.backward(elements(dOut), elements(dx));
    } finally {
      Reference.reachabilityFence(dOut);
    }
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    put(gradients, FusedParameters.W, sums.w());
    put(gradients, FusedParameters.B, sums.b());
    put(gradients, AttentionParameters.V, sums.v());
    weightNoiseParams.clear();
    return new Pair<>(gradients, backpropDropOutIfPresent(dx));
  }

  /** Behind it there is no time, and so no mask. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    super.feedForwardMaskArray(mask, state, batch);
    return new Pair<>(null, state);
  }
}
