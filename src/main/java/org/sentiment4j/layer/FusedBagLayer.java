package org.sentiment4j.layer;

import java.lang.ref.Reference;
import java.util.Arrays;
import org.deeplearning4j.nn.api.MaskState;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.BagKernel;
import org.sentiment4j.kernel.Bags;
import org.sentiment4j.kernel.Workers;

/** Runs a {@link FusedBag}. */
public final class FusedBagLayer extends FusedLayer<FusedBag> {
  private static final long serialVersionUID = 1L;

  private transient BagKernel kernel;

  /** The words that were looked up last. */
  private transient Bags bags;

  FusedBagLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    useWorkers(FusedThreads.workers());
  }

  @Override
  public void useWorkers(Workers workers) {
    kernel =
        new BagKernel(
            Math.toIntExact(layerConf().getNIn()), Math.toIntExact(layerConf().getNOut()), workers);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    int batch = Math.toIntExact(input.size(0));
    bags = bags(readIds(maskArray, layerConf().getNIn()), batch);
    INDArray sums =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS, DataType.FLOAT, new long[] {batch, layerConf().getNOut()}, 'f');
    INDArray weights = fortran(getParamWithNoise(FusedParameters.W, training, workspaces));
    INDArray biases = fortran(getParamWithNoise(FusedParameters.B, training, workspaces));
    try {
      kernel.forward(elements(weights), elements(biases), bags, elements(sums));
    } finally {
      Reference.reachabilityFence(weights);
      Reference.reachabilityFence(biases);
    }
    return sums;
  }

  /** Leaves out what fills up. */
  private static Bags bags(int[] ids, int batch) {
    int[] words = new int[ids.length];
    int[] ends = new int[batch];
    int count = 0;
    for (int review = 0; review < batch; review++) {
      for (int from = review; from < ids.length; from += batch) {
        if (ids[from] > 0) {
          words[count++] = ids[from];
        }
      }
      ends[review] = count;
    }
    return new Bags(Arrays.copyOf(words, count), ends);
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray weights = gradientViews.get(FusedParameters.W);
    INDArray biases = gradientViews.get(FusedParameters.B);
    INDArray dSums = fortran(epsilon);
    try {
      kernel.backward(bags, elements(dSums), elements(weights), elements(biases));
    } finally {
      Reference.reachabilityFence(dSums);
    }
    weightNoiseParams.clear();
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradients.setGradientFor(FusedParameters.W, weights);
    gradients.setGradientFor(FusedParameters.B, biases);
    return new Pair<>(gradients, null);
  }

  /** Behind it there is no time, and so no mask. */
  @Override
  public Pair<INDArray, MaskState> feedForwardMaskArray(INDArray mask, MaskState state, int batch) {
    super.feedForwardMaskArray(mask, state, batch);
    return new Pair<>(null, state);
  }
}
