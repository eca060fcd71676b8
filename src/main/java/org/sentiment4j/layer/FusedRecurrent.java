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
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.KernelMemory;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/**
 * A recurrent layer: from {@code [batch, in, time]} to the outputs of all time steps, {@code
 * [batch, hidden, time]}, or to the last one alone, {@code [batch, hidden]}. Backwards in time, the
 * last is that of the first word.
 *
 * <p>The parameters are those of Deeplearning4j's {@code SimpleRnn}, {@code LSTM} and {@code
 * GravesLSTM}, and can be handed over either way; {@link CellKind} says where each cell keeps its
 * own. The activations are tanh and the logistic sigmoid.
 *
 * <p>The mask {@code [batch, time]} is 1 at words and 0 at padding, and without one there is no
 * padding. All padding of a batch is on one side. What the padding means is {@link Padding}; behind
 * the last output alone there is no mask.
 *
 * <p>Each sequence is read from a zero state: there is none that {@code rnnTimeStep} or truncated
 * backpropagation could go on from. What Deeplearning4j wraps around its own recurrent layers is a
 * setting here: {@link Outputs#LAST} and not {@code LastTimeStep}, two layers of both {@link
 * Direction}s and not {@code Bidirectional}.
 *
 * <p>Of inputs or a mask of another shape, of padding in more than one place, and of a network of
 * another type than FLOAT, the layer says so in an {@link IllegalArgumentException}.
 */
public final class FusedRecurrent extends FeedForwardLayer implements KernelBuffers {
  private static final long serialVersionUID = 1L;
  private static final RecurrentParameters PARAMETERS = new RecurrentParameters();

  @JsonProperty private CellKind cell;
  @JsonProperty private Padding padding;
  @JsonProperty private Direction direction;
  @JsonProperty private Outputs outputs;
  @JsonProperty private IWeightInit weightInitRecurrent;
  @JsonProperty private double forgetGateBias;

  /** For reading a saved configuration. */
  FusedRecurrent() {}

  private FusedRecurrent(Builder builder) {
    super(builder);
    initializeConstraints(builder);
    cell = builder.cell;
    padding = builder.padding;
    direction = builder.direction;
    outputs = builder.outputs;
    weightInitRecurrent = builder.weightInitRecurrent;
    forgetGateBias = builder.forgetGateBias;
  }

  /** The cell. */
  public CellKind cell() {
    return cell;
  }

  Padding padding() {
    return padding;
  }

  Direction direction() {
    return direction;
  }

  Outputs outputs() {
    return outputs;
  }

  IWeightInit weightInitRecurrent() {
    return weightInitRecurrent == null ? weightInitFn : weightInitRecurrent;
  }

  double forgetGateBias() {
    return forgetGateBias;
  }

  @Override
  public Layer instantiate(
      NeuralNetConfiguration conf,
      Collection<TrainingListener> listeners,
      int index,
      INDArray parameters,
      boolean initialise,
      DataType dataType) {
    return new FusedRecurrentLayer(conf, dataType).ready(listeners, index, parameters, initialise);
  }

  @Override
  public ParamInitializer initializer() {
    return PARAMETERS;
  }

  @Override
  public InputType getOutputType(int layerIndex, InputType input) {
    long time = MemoryReports.time(getLayerName(), input);
    return outputs == Outputs.ALL ? InputType.recurrent(nOut, time) : InputType.feedForward(nOut);
  }

  @Override
  public void setNIn(InputType input, boolean override) {
    MemoryReports.time(getLayerName(), input);
    if (nIn <= 0 || override) {
      nIn = ((InputTypeRecurrent) input).getSize();
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
    return KernelMemory.recurrent(
        cell, Math.toIntExact(nIn), Math.toIntExact(nOut), time, FusedThreads.count());
  }

  @Override
  public LayerMemoryReport getMemoryReport(InputType input) {
    long time = MemoryReports.time(getLayerName(), input);
    // The inputs, the output, the gates, and in an LSTM the memory and its tanh, of every step.
    long history = time * (nIn + (cell.columns() + 3L) * nOut);
    return MemoryReports.of(this, input, getOutputType(-1, input), history);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof FusedRecurrent that
        && super.equals(that)
        && cell == that.cell
        && padding == that.padding
        && direction == that.direction
        && outputs == that.outputs
        && Objects.equals(weightInitRecurrent, that.weightInitRecurrent)
        && forgetGateBias == that.forgetGateBias;
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        super.hashCode(), cell, padding, direction, outputs, weightInitRecurrent, forgetGateBias);
  }

  /** Builds the configuration. */
  public static final class Builder extends FeedForwardLayer.Builder<Builder> {
    private final CellKind cell;
    private Padding padding = Padding.MASKED;
    private Direction direction = Direction.FORWARD;
    private Outputs outputs = Outputs.LAST;
    private IWeightInit weightInitRecurrent;
    private double forgetGateBias;

    /** A layer of this cell, forward in time, its padding masked, that gives the last output. */
    public Builder(CellKind cell) {
      this.cell = cell;
      activationFn = new ActivationTanH();
    }

    /** Sets what padding means. */
    public Builder padding(Padding meaning) {
      padding = meaning;
      return this;
    }

    /** Sets the direction in time. */
    public Builder direction(Direction inTime) {
      direction = inTime;
      return this;
    }

    /** Sets whether the last output is given, or all. */
    public Builder outputs(Outputs given) {
      outputs = given;
      return this;
    }

    /** Sets how the recurrent weights are drawn; by default as those of the input are. */
    public Builder weightInitRecurrent(IWeightInit weights) {
      weightInitRecurrent = weights;
      return this;
    }

    /** Sets the bias that the forget gate begins with; for cells that have one. */
    public Builder forgetGateBias(double bias) {
      forgetGateBias = bias;
      return this;
    }

    /**
     * Builds it.
     *
     * @throws IllegalArgumentException where a cell without forget gate is given its bias, or any
     *     another activation than tanh
     */
    @Override
    // Deeplearning4j declares it so; no other layer can be asked for.
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <E extends org.deeplearning4j.nn.conf.layers.Layer> E build() {
      if (forgetGateBias != 0 && !cell.hasForgetGate()) {
        throw new IllegalArgumentException(cell + " has no forget gate");
      }
      if (!(activationFn instanceof ActivationTanH)) {
        throw new IllegalArgumentException("the activation is tanh, not " + activationFn);
      }
      return (E) new FusedRecurrent(this);
    }
  }
}
