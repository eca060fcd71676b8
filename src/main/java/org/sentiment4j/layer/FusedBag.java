package org.sentiment4j.layer;

import java.util.Collection;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.sentiment4j.kernel.KernelMemory;

/**
 * A bag of words: from the ids of a review's words, {@code [batch, 1, time]} or {@code [batch,
 * time]}, to the sum of their vectors and a bias, {@code [batch, size]}. The parameters are {@code
 * W [words, size]} and {@code b [size]}.
 *
 * <p>That is Deeplearning4j's {@code DenseLayer} without activation on the vectors {@code [batch,
 * words]} of ones at the review's words and zeros elsewhere, and has its parameters, but such a
 * vector, of which nearly all is zero, never exists. The ids are to be distinct: a word that stands
 * there twice counts twice. Id 0 fills up and counts for nothing, and so does what stands where a
 * mask {@code [batch, time]} is 0. Behind this layer there is no mask. Dropout is not applied to
 * word ids.
 *
 * <p>Of a word id that is none of 0 to words - 1, of words or a mask of another shape, and of a
 * network of another type than FLOAT, the layer says so in an {@link IllegalArgumentException}.
 */
public final class FusedBag extends FeedForwardLayer implements KernelBuffers {
  private static final long serialVersionUID = 1L;
  private static final BagParameters PARAMETERS = new BagParameters();

  /** For reading a saved configuration. */
  FusedBag() {}

  private FusedBag(Builder builder) {
    super(builder);
    initializeConstraints(builder);
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedBagLayer(conf, dataType).ready(listeners, index, parameters, initialise);
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType input) {
    MemoryReports.time(getLayerName(), input);
    return InputType.feedForward(nOut);
  }

  /** Does nothing: the size of the input, 1, is not the number of words. */
  @Override
  public void setNIn(InputType input, boolean override) {}

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType input) {
    return null;
  }

  @Override
  public KernelMemory kernelMemory(InputType input) {
    int time = Math.toIntExact(MemoryReports.time(getLayerName(), input));
    return KernelMemory.words(nIn, time, FusedThreads.count());
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    return MemoryReports.of(this, input, getOutputType(-1, input), 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FusedBag && super.equals(other);
  }

  @Override
  public int hashCode() {
    return super.hashCode();
  }

  /** Builds the configuration. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    /** A bag of words. */
    public Builder() {
      activationFn = new ActivationIdentity();
    }

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException where it is given an activation
     */
    @Override
    // Deeplearning4j declares it so; no other layer can be asked for.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      if (!(activationFn instanceof ActivationIdentity)) {
        throw new IllegalArgumentException("a bag of words has no activation, not " + activationFn);
      }
      return (E) new FusedBag(this);
    }
  }
}
