package org.sentiment4j.layer;

import java.util.Collection;
import java.util.Objects;
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
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.kernel.KernelMemory;
import org.sentiment4j.kernel.Padding;

/**
 * An embedding: from word ids {@code [batch, 1, time]}, or {@code [batch, time]}, to their vectors
 * {@code [batch, size, time]}. Its only parameter is {@code W [words, size]}, as in
 * Deeplearning4j's {@code EmbeddingSequenceLayer} without bias.
 *
 * <p>Where the mask is 0, {@link Padding#MASKED} gives the zero vector and trains nothing; the
 * others give the vector of the id that stands there. Dropout is not applied to word ids.
 *
 * <p>Of a word id that is none of 0 to words - 1, of words or a mask of another shape, and of a
 * network of another type than FLOAT, the layer says so in an {@link IllegalArgumentException}.
 */
public final class FusedEmbedding extends FeedForwardLayer implements KernelBuffers {
  private static final long serialVersionUID = 1L;
  private static final EmbeddingParameters PARAMETERS = new EmbeddingParameters();

  @JsonProperty private Padding padding;

  /** For reading a saved configuration. */
  FusedEmbedding() {}

  private FusedEmbedding(Builder builder) {
    super(builder);
    initializeConstraints(builder);
    padding = builder.padding;
  }

  /** What padding means. */
  Padding padding() {
    return padding;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedEmbeddingLayer(conf, dataType).ready(listeners, index, parameters, initialise);
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType input) {
    return InputType.recurrent(nOut, MemoryReports.time(getLayerName(), input));
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
    return other instanceof FusedEmbedding that && super.equals(that) && padding == that.padding;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), padding);
  }

  /** Builds the configuration. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private Padding padding = Padding.MASKED;

    /** An embedding whose padding is masked. */
    public Builder() {
      activationFn = new ActivationIdentity();
    }

    /** Sets what padding means. */
    public Builder padding(Padding meaning) {
      padding = meaning;
      return this;
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
        throw new IllegalArgumentException("an embedding has no activation, not " + activationFn);
      }
      return (E) new FusedEmbedding(this);
    }
  }
}
