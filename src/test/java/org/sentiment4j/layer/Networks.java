package org.sentiment4j.layer;

import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.WorkspaceMode;
import org.deeplearning4j.nn.conf.layers.Layer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.sentiment4j.kernel.CellKind;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;
import org.sentiment4j.kernel.Padding;

/** Small networks and batches for the tests of the layers. */
final class Networks {
  static final int WORDS = 11;
  static final int SIZE = 5;
  static final int HIDDEN = 6;

  private Networks() {}

  static FusedEmbedding embedding(Padding padding) {
    return new FusedEmbedding.Builder()
        .name("embedding")
        .nIn(WORDS)
        .nOut(SIZE)
        .padding(padding)
        .build();
  }

  static FusedRecurrent.Builder recurrent(CellKind cell, int in, int hidden) {
    return new FusedRecurrent.Builder(cell).name("recurrent").nIn(in).nOut(hidden);
  }

  static FusedRecurrent recurrent(CellKind cell, Padding padding) {
    return recurrent(cell, SIZE, HIDDEN).padding(padding).build();
  }

  /** The second of two directions, or layers. */
  static FusedRecurrent second(CellKind cell, Padding padding, int in, Direction direction) {
    return new FusedRecurrent.Builder(cell)
        .name("second")
        .nIn(in)
        .nOut(HIDDEN)
        .padding(padding)
        .direction(direction)
        .build();
  }

  static OutputLayer dense(int in) {
    return new OutputLayer.Builder(LossFunction.XENT)
        .name("dense")
        .nIn(in)
        .nOut(1)
        .activation(Activation.SIGMOID)
        .build();
  }

  /** Embedding, recurrent layer, dense layer: what the program trains. */
  static MultiLayerNetwork classifier(CellKind cell, Padding padding) {
    return network(embedding(padding), recurrent(cell, padding), dense(HIDDEN));
  }

  /** The same with a second recurrent layer. */
  static MultiLayerNetwork stacked(CellKind cell, Padding padding) {
    return network(
        embedding(padding),
        recurrent(cell, SIZE, HIDDEN).padding(padding).outputs(Outputs.ALL).build(),
        second(cell, padding, HIDDEN, Direction.FORWARD),
        dense(HIDDEN));
  }

  static MultiLayerNetwork network(Layer... layers) {
    return networkWith(settings -> settings, layers);
  }

  /** A network whose parameters, biases included, are random, and the same for the same shapes. */
  static MultiLayerNetwork networkWith(
      UnaryOperator<NeuralNetConfiguration.Builder> settings, Layer... layers) {
    NeuralNetConfiguration.ListBuilder list =
        settings.apply(new NeuralNetConfiguration.Builder().seed(5).updater(new Sgd(0.5))).list();
    for (Layer layer : layers) {
      list.layer(layer);
    }
    MultiLayerNetwork network = new MultiLayerNetwork(list.build());
    network.init();
    if (network.numParams() > 0) {
      network.setParams(random(new Random(7), network.numParams()).muli(0.4).reshape(1, -1));
    }
    return network;
  }

  /** For {@link Pass}, which reads activations after the pass. */
  static MultiLayerNetwork withoutWorkspaces(Layer... layers) {
    return networkWith(
        settings ->
            settings
                .trainingWorkspaceMode(WorkspaceMode.NONE)
                .inferenceWorkspaceMode(WorkspaceMode.NONE),
        layers);
  }

  /** Normally distributed. */
  static INDArray random(Random random, long... shape) {
    float[] values = new float[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return array(values, shape);
  }

  /** The elements in the order of the indices. */
  static INDArray array(float[] values, long... shape) {
    return Nd4j.createFromArray(values).reshape('c', shape);
  }

  /** Reviews of random words and lengths, padded in front by word 0, the first to the full time. */
  static DataSet reviews(int count, int time, long seed) {
    Random random = new Random(seed);
    int[] lengths = new int[count];
    Arrays.setAll(lengths, i -> i == 0 ? time : random.nextInt(1, time + 1));
    INDArray mask = mask(time, true, lengths);
    INDArray words = Nd4j.create(count, 1, time);
    INDArray labels = Nd4j.create(count, 1);
    for (int review = 0; review < count; review++) {
      for (int t = 0; t < time; t++) {
        int word = mask.getInt(review, t) * random.nextInt(1, WORDS);
        words.putScalar(review, 0, t, word);
      }
      labels.putScalar(review, 0, random.nextInt(2));
    }
    return new DataSet(words, labels, mask, null);
  }

  /** The same reviews, the last word first, and so padded behind it. */
  static DataSet paddedAtTheEnd(DataSet reviews) {
    return new DataSet(
        Nd4j.reverse(reviews.getFeatures().dup()),
        Nd4j.reverse(reviews.getLabels().dup()),
        Nd4j.reverse(reviews.getFeaturesMaskArray().dup()),
        null);
  }

  static INDArray mask(int time, boolean paddingFirst, int... lengths) {
    INDArray mask = Nd4j.create(lengths.length, time);
    for (int review = 0; review < lengths.length; review++) {
      int first = paddingFirst ? time - lengths[review] : 0;
      for (int t = first; t < first + lengths[review]; t++) {
        mask.putScalar(review, t, 1);
      }
    }
    return mask;
  }

  static INDArray output(MultiLayerNetwork network, DataSet reviews) {
    return network.output(
        reviews.getFeatures(), false, reviews.getFeaturesMaskArray(), reviews.getLabelsMaskArray());
  }

  static INDArray matrix(double[][] values) {
    return Nd4j.createFromArray(values).castTo(DataType.FLOAT);
  }

  /** The elements in the order of the indices, whatever that in memory is. */
  static float[] values(INDArray array) {
    return array.dup('c').data().asFloat();
  }
}
