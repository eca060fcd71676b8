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
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Parameters;
import org.sentiment4j.kernel.RecurrentKernel;
import org.sentiment4j.kernel.Sequences;
import org.sentiment4j.kernel.Workers;

/** Runs a {@link FusedRecurrent}. */
public final class FusedRecurrentLayer extends FusedLayer<FusedRecurrent> {
  private static final long serialVersionUID = 1L;

  private transient RecurrentKernel kernel;

  FusedRecurrentLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    useWorkers(FusedThreads.workers());
  }

  @Override
  public void useWorkers(Workers workers) {
    FusedRecurrent layer = layerConf();
    kernel =
        new RecurrentKernel(
            layer.cell(),
            Math.toIntExact(layer.getNIn()),
            Math.toIntExact(layer.getNOut()),
            layer.padding(),
            layer.direction(),
            layer.outputs(),
            workers);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    if (input.rank() != 3 || input.size(1) != layerConf().getNIn()) {
      throw refuse(
          "expected [batch, " + layerConf().getNIn() + ", time], not " + input.shapeInfoToString());
    }
    applyDropOutIfNecessary(training, workspaces);
    int batch = Math.toIntExact(input.size(0));
    int time = Math.toIntExact(input.size(2));
    INDArray output =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, outputShape(batch, time), 'f');
    INDArray x = fortran(input);
    Sequences sequences = sequences(x);
    Parameters parameters =
        new Parameters(
            copy(getParamWithNoise(FusedParameters.W, training, workspaces)),
            copy(getParamWithNoise(FusedParameters.RW, training, workspaces)),
            copy(getParamWithNoise(FusedParameters.B, training, workspaces)));
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

  private long[] outputShape(long batch, long time) {
    long hidden = layerConf().getNOut();
    return layerConf().outputs() == Outputs.ALL
        ? new long[] {batch, hidden, time}
        : new long[] {batch, hidden};
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray dx =
        workspaces.createUninitialized(
            ArrayType.ACTIVATION_GRAD, DataType.FLOAT, input.shape(), 'f');
    INDArray dOut = fortran(epsilon);
    Parameters sums;
    try {
      sums = kernel.backward(elements(dOut), elements(dx));
    } finally {
      Reference.reachabilityFence(dOut);
    }
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    put(gradients, FusedParameters.W, sums.w());
    put(gradients, FusedParameters.RW, sums.r());
    put(gradients, FusedParameters.B, sums.b());
    weightNoiseParams.clear();
    return new Pair<>(gradients, backpropDropOutIfPresent(dx));
  }

  /** Behind the last output there is no time, and so no mask. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    maskArray = mask;
    maskState = state;
    return new Pair<>(layerConf().outputs() == Outputs.ALL ? mask : null, state);
  }

  @Override
  public Type type() {
    return layerConf().outputs() == Outputs.ALL ? Type.RECURRENT : Type.FEED_FORWARD;
  }
}
