package org.sentiment4j.layer;

import static org.sentiment4j.layer.FusedParameters.W;

import java.lang.ref.Reference;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.gradient.DefaultGradient;
import org.deeplearning4j.nn.gradient.Gradient;
import org.deeplearning4j.nn.workspace.ArrayType;
import org.deeplearning4j.nn.workspace.LayerWorkspaceMgr;
import org.nd4j.common.primitives.Pair;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.EmbeddingKernel;
import org.sentiment4j.kernel.Padding;
import org.sentiment4j.kernel.Workers;

/** Runs a {@link FusedEmbedding}. */
public final class FusedEmbeddingLayer extends FusedLayer<FusedEmbedding> {
  private static final long serialVersionUID = 1L;

  private transient EmbeddingKernel kernel;
  private final boolean masked;

  /** The words that were looked up last [time][batch]. */
  private transient int[] ids = {};

  FusedEmbeddingLayer(NeuralNetConfiguration conf, DataType dataType) {
    super(conf, dataType);
    masked = layerConf().padding() == Padding.MASKED;
    useWorkers(FusedThreads.workers());
  }

  @Override
  public void useWorkers(Workers workers) {
    kernel =
        new EmbeddingKernel(
            Math.toIntExact(layerConf().getNIn()), Math.toIntExact(layerConf().getNOut()), workers);
  }

  @Override
  public INDArray activate(boolean training, LayerWorkspaceMgr workspaces) {
    assertInputSet(false);
    int batch = Math.toIntExact(input.size(0));
    int time = Math.toIntExact(input.size(input.rank() - 1));
    ids = readIds(masked ? maskArray : null, layerConf().getNIn());
    INDArray vectors =
        workspaces.createUninitialized(
            ArrayType.ACTIVATIONS,
            DataType.FLOAT,
            new long[] {batch, layerConf().getNOut(), time},
            'f');
    INDArray weights = fortran(getParamWithNoise(W, training, workspaces));
    try {
      kernel.forward(elements(weights), ids, batch, elements(vectors));
    } finally {
      Reference.reachabilityFence(weights);
    }
    return vectors;
  }

  @Override
  public Pair<Gradient, INDArray> backpropGradient(INDArray epsilon, LayerWorkspaceMgr workspaces) {
    assertInputSet(true);
    INDArray weights = gradientViews.get(W);
    INDArray dx = fortran(epsilon);
    try {
      kernel.backward(ids, Math.toIntExact(input.size(0)), elements(dx), elements(weights));
    } finally {
      Reference.reachabilityFence(dx);
    }
    weightNoiseParams.clear();
    Gradient gradients = new DefaultGradient(gradientsFlattened);
    gradients.setGradientFor(W, weights);
    return new Pair<>(gradients, null);
  }

  @Override
  public Type type() {
    return Type.RECURRENT;
  }
}
