package org.sentiment4j.model;

import java.util.Optional;
import org.deeplearning4j.nn.conf.graph.GraphVertex;
import org.deeplearning4j.nn.conf.graph.MergeVertex;
import org.deeplearning4j.nn.conf.graph.rnn.LastTimeStepVertex;
import org.deeplearning4j.nn.conf.graph.rnn.ReverseTimeSeriesVertex;
import org.deeplearning4j.nn.conf.layers.AbstractLSTM;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.EmbeddingSequenceLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.GravesLSTM;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.recurrent.SimpleRnn;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.config.Optimizer;
import org.sentiment4j.config.Padding;
import org.sentiment4j.config.Pooling;
import org.sentiment4j.data.BatchForm;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.model.NetworkGraph.Output;
import org.sentiment4j.text.PadOrTruncate.Side;

/** Deeplearning4j's own layers. */
final class StockLayers implements EngineLayers {

  @Override
  public Layer embedding(DataConfig data, int size, IWeightInit weights) {
    return new EmbeddingSequenceLayer.Builder()
        .nIn(data.vocabulary())
        .nOut(size)
        // For the table of layers; batches may be shorter.
        .inputLength(data.length())
        .inferInputLength(true)
        .weightInit(weights)
        .build();
  }

  /**
   * {@inheritDoc}
   *
   * <p>Backwards, the words are turned round before it and, where all outputs are wanted, again
   * behind it; padding stays where it is.
   */
  @Override
  public Output recurrent(NetworkGraph graph, RecurrentLayer layer, Output from) {
    String name = layer.name();
    boolean backwards = layer.direction() == Direction.REVERSE;
    Output read = backwards ? turned(graph, name + "_turned", from) : from;
    Output states = graph.layer(name, layer(layer, from.size()), read, layer.hidden());
    if (layer.outputs() == Outputs.LAST) {
      LastTimeStepVertex last = new LastTimeStepVertex(NetworkGraph.WORDS);
      return graph.vertex(name + "_last", last, layer.hidden(), states);
    }
    return backwards ? turned(graph, name + "_restored", states) : states;
  }

  private static Output turned(NetworkGraph graph, String name, Output from) {
    return graph.vertex(name, new ReverseTimeSeriesVertex(NetworkGraph.WORDS), from.size(), from);
  }

  private static Layer layer(RecurrentLayer recurrent, int inputs) {
    BaseRecurrentLayer.Builder<?> layer =
        switch (recurrent.cell()) {
          case SIMPLE -> new SimpleRnn.Builder();
          case LSTM -> gated(new LSTM.Builder(), recurrent);
          case LSTM_PEEPHOLE -> gated(peepholes(), recurrent);
          case GRU, LSTM_COUPLED ->
              throw new IllegalArgumentException("no layer: " + recurrent.cell());
        };
    layer
        .nIn(inputs)
        .nOut(recurrent.hidden())
        .activation(Activation.TANH)
        .weightInit(recurrent.inputWeights());
    if (recurrent.dropout() > 0) {
      // Deeplearning4j has the probability to retain.
      layer.dropOut(1 - recurrent.dropout());
    }
    layer.weightInitRecurrent(recurrent.recurrentWeights());
    return layer.build();
  }

  /** Deeplearning4j's {@code DropoutLayer} does not take sequences with a mask. */
  @Override
  public Optional<GraphVertex> sequenceDropout(double probability) {
    return Optional.empty();
  }

  @Override
  public GraphVertex sideBySide() {
    return new MergeVertex();
  }

  @Override
  public Layer pooling(Pooling pooling, int size, int hidden, WeightScheme weights) {
    return new GlobalPoolingLayer(
        switch (pooling) {
          case MAX -> PoolingType.MAX;
          case MEAN -> PoolingType.AVG;
          case LAST, ATTENTION -> throw new IllegalArgumentException("no layer: " + pooling);
        });
  }

  // Deeplearning4j has no other layer with peepholes.
  @SuppressWarnings("deprecation")
  private static GravesLSTM.Builder peepholes() {
    return new GravesLSTM.Builder();
  }

  private static <B extends AbstractLSTM.Builder<B>> B gated(B lstm, RecurrentLayer layer) {
    return lstm.gateActivationFunction(Activation.SIGMOID).forgetGateBiasInit(layer.forgetBias());
  }

  /**
   * With masked padding the words come first: the LSTM's backward pass gets no mask, so padding in
   * front would leak into its gradients, while behind the last word it reaches no state that is
   * used. With learned padding no layer is to know of it.
   */
  @Override
  public BatchForm batchForm(ModelConfig model, Padding padding) {
    boolean masked = padding == Padding.MASKED;
    return new BatchForm(masked ? Side.END : Side.FRONT, masked, masked, false);
  }

  @Override
  public IUpdater updater(Optimizer optimizer) {
    if (optimizer instanceof Optimizer.Adam adam) {
      return new Adam(adam.learningRate(), adam.beta1(), adam.beta2(), adam.epsilon());
    }
    Optimizer.RmsProp rmsProp = (Optimizer.RmsProp) optimizer;
    return new RmsProp(rmsProp.learningRate(), rmsProp.decay(), rmsProp.epsilon());
  }
}
