package org.sentiment4j.model;

import java.util.Arrays;
import java.util.Random;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.IWeightInit;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.seed.Seeds;

/**
 * How each kind of weight is drawn.
 *
 * @param embedding the vectors of the words
 * @param input the input weights of the recurrent layer, {@code [in, gates x hidden]}
 * @param recurrent its recurrent weights, {@code [hidden, gates x hidden]}
 * @param dense the weights of the dense layer, {@code [hidden, 1]}
 * @param forgetBias the bias of an LSTM's forget gate
 * @param bias the biases of the recurrent and the dense layer; null for zero
 */
record WeightScheme(
    IWeightInit embedding,
    IWeightInit input,
    IWeightInit recurrent,
    IWeightInit dense,
    double forgetBias,
    BiasScheme bias) {

  /**
   * Random biases, which Deeplearning4j's configuration has no place for. A recurrent layer has the
   * sum of two: PyTorch has one beside the input weights and one beside the recurrent weights.
   *
   * @param limit they lie between -limit and limit
   * @param seed where they come from
   */
  record BiasScheme(double limit, long seed) {}

  static WeightScheme of(Initialisation initialisation, int hidden, long seed) {
    return switch (initialisation) {
      case KERAS ->
          new WeightScheme(
              new UniformWeights(Seeds.derive(seed, "embedding"), 0.05),
              new GlorotUniformWeights(Seeds.derive(seed, "input")),
              new OrthogonalWeights(Seeds.derive(seed, "recurrent")),
              new GlorotUniformWeights(Seeds.derive(seed, "dense")),
              1,
              null);
      case PYTORCH -> {
        double limit = 1 / Math.sqrt(hidden);
        yield new WeightScheme(
            new NormalWeights(Seeds.derive(seed, "embedding")),
            new UniformWeights(Seeds.derive(seed, "input"), limit),
            new UniformWeights(Seeds.derive(seed, "recurrent"), limit),
            new UniformWeights(Seeds.derive(seed, "dense"), limit),
            0,
            new BiasScheme(limit, Seeds.derive(seed, "bias")));
      }
    };
  }

  /** Sets the biases of {@code network}, of this cell, that its configuration cannot. */
  void drawBiases(MultiLayerNetwork network, Cell cell) {
    if (bias == null) {
      return;
    }
    for (int layer = 0; layer < network.getnLayers(); layer++) {
      INDArray values = network.getLayer(layer).paramTable().get("b");
      if (values != null) {
        boolean recurrent = layer < network.getnLayers() - 1;
        int length = Math.toIntExact(values.length());
        double[] drawn = drawBias(length, layer + ".0");
        if (recurrent) {
          // A GRU has the second bias of its candidate beside the first, in the last block.
          int summed = cell == Cell.GRU ? length / 2 : length;
          double[] second = drawBias(length, layer + ".1");
          Arrays.setAll(drawn, i -> i < summed ? drawn[i] + second[i] : drawn[i]);
        }
        values.assign(
            Nd4j.createFromArray(drawn).castTo(values.dataType()).reshape(values.shape()));
      }
    }
  }

  private double[] drawBias(int length, String name) {
    long seed = Seeds.derive(bias.seed(), name);
    return new UniformWeights(seed, bias.limit()).draw(1, length, new Random(seed))[0];
  }
}
