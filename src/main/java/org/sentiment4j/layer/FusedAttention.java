package org.sentiment4j.layer;

import java.util.Collection;
import java.util.Objects;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.api.ParamInitializer;
import org.deeplearning4j.nn.conf.InputPreProcessor;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.inputs.InputType.InputTypeRecurrent;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.conf.memory.LayerMemoryReport;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.deeplearning4j.optimize.api.TrainingListener;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.kernel.KernelMemory;

/**
 * Additive attention over time: from {@code [batch, size, time]} to {@code [batch, size]}, the mean
 * of each review's vectors h, weighted by the softmax of their scores {@code v · tanh(Wᵀ h + b)}.
 * The scores are those of Bahdanau, Cho and Bengio (Neural machine translation by jointly learning
 * to align and translate, 2015) without a query, as Yang et al. have them (Hierarchical attention
 * networks for document classification, 2016).
 *
 * <p>The parameters are {@code W [size, hidden]}, {@code b [hidden]} and {@code v [hidden, 1]}.
 * There is no bias behind v: the softmax does not see it, so that its gradient would be nothing but
 * rounding errors, and RMSProp, which divides gradients by their size, would take full steps after
 * them.
 *
 * <p>The mask {@code [batch, time]} is 1 at words and 0 at padding, and without one there is no
 * padding. All padding of a batch is on one side; whatever stands there, its weight is zero. A
 * review without words gives zeros and gets no gradient. Behind this layer there is no mask.
 *
 * <p>Of inputs or a mask of another shape, of padding in more than one place, and of a network of
 * another type than FLOAT, the layer says so in an {@link IllegalArgumentException}.
 */
public final class FusedAttention extends FeedForwardLayer implements KernelBuffers {
  private static final long serialVersionUID = 1L;
  private static final AttentionParameters PARAMETERS = new AttentionParameters();

  @JsonProperty private int hidden;
  @JsonProperty private IWeightInit weightInitScore;

  /** For reading a saved configuration. */
  FusedAttention() {}

  private FusedAttention(Builder builder) {
    super(builder);
    initializeConstraints(builder);
    nOut = nIn;
    hidden = builder.hidden;
    weightInitScore = builder.weightInitScore;
  }

  int hidden() {
    return hidden;
  }

  IWeightInit weightInitScore() {
    return weightInitScore == null ? weightInitFn : weightInitScore;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedAttentionLayer(conf, dataType).ready(listeners, index, parameters, initialise);
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

  @Override
  public void setNIn(InputType input, boolean override) {
    MemoryReports.time(getLayerName(), input);
    if (nIn <= 0 || override) {
      nIn = ((InputTypeRecurrent) input).getSize();
      nOut = nIn;
    }
  }

  @Override
  public InputPreProcessor getPreProcessorForInputType(InputType input) {
    MemoryReports.time(getLayerName(), input);
    return null;
  }

  @Override
  public KernelMemory kernelMemory(InputType input) {
    int time = Math.toIntExact(MemoryReports.time(getLayerName(), input));
    return KernelMemory.attention(Math.toIntExact(nIn), hidden, time, FusedThreads.count());
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    long time = MemoryReports.time(getLayerName(), input);
    // The inputs, the units and the weight of every step.
    long history = time * (nIn + hidden + 1);
    return MemoryReports.of(this, input, getOutputType(-1, input), history);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FusedAttention that
        && super.equals(that)
        && hidden == that.hidden
        && Objects.equals(weightInitScore, that.weightInitScore);
  }

  @Override
  public int hashCode() {
    return Objects.hash(super.hashCode(), hidden, weightInitScore);
  }

  /** Builds the configuration. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final int hidden;
    private IWeightInit weightInitScore;

    /**
     * Attention whose scores have this many units.
     *
     * @param hidden at least 1
     */
    public Builder(int hidden) {
      this.hidden = hidden;
      activationFn = new ActivationTanH();
    }

    /** Sets how v, which makes a score of the units, is drawn; by default as W is. */
    public Builder weightInitScore(IWeightInit weights) {
      weightInitScore = weights;
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException where the scores have no units, and where it is given
     *     another size of the outputs than that of the inputs, or another activation than tanh
     */
    @Override
    // Deeplearning4j declares it so; no other layer can be asked for.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      if (hidden < 1) {
        throw new IllegalArgumentException("attention wants units to score with, not " + hidden);
      }
      if (nOut != 0 && nOut != nIn) {
        throw new IllegalArgumentException(
            "attention gives vectors of the size that it gets, " + nIn + ", not " + nOut);
      }
      if (!(activationFn instanceof ActivationTanH)) {
        throw new IllegalArgumentException("the activation is tanh, not " + activationFn);
      }
      return (E) new FusedAttention(this);
    }
  }
}
