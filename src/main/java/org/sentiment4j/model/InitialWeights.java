package org.sentiment4j.model;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.api.Layer;
import org.deeplearning4j.nn.conf.layers.BaseRecurrentLayer;
import org.deeplearning4j.nn.conf.layers.FeedForwardLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.layer.FusedRecurrent;
import org.sentiment4j.seed.Seeds;

/**
 * The weights that a training begins with, each kind from a seed of its own.
 *
 * @param initialisation whose defaults they are drawn by
 * @param seed where they come from
 */
record InitialWeights(Initialisation initialisation, long seed) implements WeightScheme {

  @Override
  public IWeightInit embedding() {
    long own = seedOf("embedding");
    return switch (initialisation) {
      case KERAS -> new UniformWeights(own, 0.05);
      case PYTORCH -> new NormalWeights(own);
    };
  }

  @Override
  public IWeightInit input(String layer, int hidden) {
    long own = seedOf("input" + suffix(layer));
    return switch (initialisation) {
      case KERAS -> new GlorotUniformWeights(own);
      case PYTORCH -> new UniformWeights(own, limit(hidden));
    };
  }

  @Override
  public IWeightInit recurrent(String layer, int hidden) {
    long own = seedOf("recurrent" + suffix(layer));
    return switch (initialisation) {
      case KERAS -> new OrthogonalWeights(own);
      case PYTORCH -> new UniformWeights(own, limit(hidden));
    };
  }

  @Override
  public double forgetBias() {
    return switch (initialisation) {
      case KERAS -> 1;
      case PYTORCH -> 0;
    };
  }

  @Override
  public IWeightInit dense(String layer, int inputs) {
    return switch (initialisation) {
      case KERAS -> new GlorotUniformWeights(seedOf(layer));
      case PYTORCH -> new UniformWeights(seedOf(layer), limit(inputs));
    };
  }

  private long seedOf(String name) {
    return Seeds.derive(seed, name);
  }

  /** What sets a recurrent layer's name apart from that of the first. */
  private static String suffix(String layer) {
    return layer.substring(RecurrentNetwork.RECURRENT.length());
  }

  private static double limit(long size) {
    return 1 / Math.sqrt((double) size);
  }

  /**
   * Sets the biases of {@code network} that its configuration cannot: PyTorch's are random, Keras's
   * zero.
   */
  void drawBiases(ComputationGraph network) {
    if (initialisation == Initialisation.KERAS) {
      return;
    }
    for (Layer layer : network.getLayers()) {
      INDArray biases = layer.paramTable().get("b");
      if (biases != null) {
        double[] drawn = biases(layer, Math.toIntExact(biases.length()));
        biases.assign(
            Nd4j.createFromArray(drawn).castTo(biases.dataType()).reshape(biases.shape()));
      }
    }
  }

  /**
   * A recurrent layer has the sum of two: PyTorch has one beside the input weights and one beside
   * the recurrent weights.
   */
  private double[] biases(Layer layer, int length) {
    String name = biasName(layer.conf().getLayer().getLayerName());
    FeedForwardLayer conf = (FeedForwardLayer) layer.conf().getLayer();
    boolean fused = conf instanceof FusedRecurrent;
    if (!fused && !(conf instanceof BaseRecurrentLayer)) {
      return drawBias(length, limit(conf.getNIn()), name + ".0");
    }
    double[] drawn = drawBias(length, limit(conf.getNOut()), name + ".0");
    double[] second = drawBias(length, limit(conf.getNOut()), name + ".1");
    // A GRU has the second bias of its candidate beside the first, in the last block.
    boolean gru = fused && ((FusedRecurrent) conf).cell() == CellKind.GRU;
    int summed = gru ? length / 2 : length;
    Arrays.setAll(drawn, i -> i < summed ? drawn[i] + second[i] : drawn[i]);
    return drawn;
  }

  /**
   * What a layer's biases are drawn by: its name. The two layers that every recurrent network has
   * keep the numbers by which they were drawn when there were no others, and so their figures.
   */
  private static String biasName(String layer) {
    return switch (layer) {
      case RecurrentNetwork.RECURRENT -> "1";
      case NetworkFactory.OUTPUT -> "2";
      default -> layer;
    };
  }

  private double[] drawBias(int length, double limit, String name) {
    long own = Seeds.derive(seedOf("bias"), name);
    return new UniformWeights(own, limit).draw(1, length, new Random(own))[0];
  }
}
