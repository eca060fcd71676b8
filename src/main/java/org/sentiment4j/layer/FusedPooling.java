package org.sentiment4j.layer;

import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.params.EmptyParamInitializer;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.kernel.Pooling;

/**
 * Pooling over time: from {@code [batch, size, time]} to {@code [batch, size]}, the {@link Pooling}
 * of each review's words. It has no parameters.
 *
 * <p>The mask {@code [batch, time]} is 1 at words and 0 at padding, and without one there is no
 * padding. All padding of a batch is on one side; whatever stands there, it counts for nothing. A
 * review without words gives zeros and gets no gradient. Behind this layer there is no mask.
 *
 * <p>Of inputs or a mask of another shape, of padding in more than one place, and of a network of
 * another type than FLOAT, the layer says so in an {@link IllegalArgumentException}.
 */
public final class FusedPooling extends BaseLayer {
  private static final long serialVersionUID = 1L;

  @JsonProperty private Pooling pooling;

  /** For reading a saved configuration. */
  FusedPooling() {}

  private FusedPooling(Builder builder) {
    super(builder);
    initializeConstraints(builder);
    pooling = builder.pooling;
  }

  /** What becomes of the steps. */
  public Pooling pooling() {
    return pooling;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedPoolingLayer(conf, dataType).ready(listeners, index, parameters, initialise);
  }

  @Override
  public ParamInitializer initializer() {
    return EmptyParamInitializer.getInstance();
  }

  @Override
  public boolean isPretrainParam(String name) {
    return false;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType input) {
    MemoryReports.time(getLayerName(), input);
    return InputType.feedForward(((InputTypeRecurrent) input).getSize());
  }

  /** Does nothing: vectors of any size are pooled. */
  @Override
  public void setNIn(InputType input, boolean override) {}

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType input) {
    MemoryReports.time(getLayerName(), input);
    return null;
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    InputType output = getOutputType(-1, input);
    // The place of each maximum.
    return MemoryReports.of(this, input, output, output.arrayElementsPerExample());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FusedPooling that && super.equals(that) && pooling == that.pooling;
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), pooling);
  }

  /** Builds the configuration. */
  public static final class Builder extends BaseLayer.Builder<Builder> {
    private final Pooling pooling;

    /** A layer that pools so. */
    public Builder(Pooling pooling) {
      this.pooling = pooling;
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
        throw new IllegalArgumentException("pooling has no activation, not " + activationFn);
      }
      return (E) new FusedPooling(this);
    }
  }
}
