package org.sentiment4j.layer;

import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What a step of gradient descent takes off the parameters, against differences of the loss.
 *
 * <p>In single precision one parameter moves the loss by little more than its rounding. So all of a
 * tensor are moved at once, each up or down at random, far enough for the difference to show.
 */
final class DirectionalCheck {
  private static final double STEP = 0.02;
  private static final int DIRECTIONS = 3;
  private static final long SEED = 99;

  private final Model network;
  private final Supplier<Model> trained;
  private final Supplier<INDArray> output;
  private final DataSet reviews;
  private final double l2;
  private final double step;

  /**
   * @param network with the updater Sgd(1)
   * @param l2 the factor of half the sum of the squared weights, biases excluded, in the loss
   */
  DirectionalCheck(MultiLayerNetwork network, DataSet reviews, double l2) {
    this(network, reviews, l2, STEP);
  }

  /**
   * @param step how far all parameters of a tensor are moved together
   */
  DirectionalCheck(MultiLayerNetwork network, DataSet reviews, double l2, double step) {
    this.network = network;
    this.reviews = reviews;
    this.l2 = l2;
    this.step = step;
    trained =
        () -> {
          MultiLayerNetwork copy = network.clone();
          copy.fit(reviews);
          return copy;
        };
    output = () -> Networks.output(network, reviews);
  }

  /**
   * A graph, which drops the same elements each time.
   *
   * @param graph with the updater Sgd(1)
   */
  DirectionalCheck(ComputationGraph graph, DataSet reviews, double step) {
    network = graph;
    this.reviews = reviews;
    l2 = 0;
    this.step = step;
    trained =
        () -> {
          ComputationGraph copy = graph.clone();
          Nd4j.getRandom().setSeed(SEED);
          copy.fit(reviews);
          return copy;
        };
    output =
        () -> {
          Nd4j.getRandom().setSeed(SEED);
          return Graphs.output(graph, reviews, true);
        };
  }

  /** The gradients by their parameters' names. */
  Map<String, float[]> gradients() {
    Map<String, INDArray> after = trained.get().paramTable();
    Map<String, float[]> gradients = new TreeMap<>();
    network
        .paramTable()
        .forEach(
            (name, values) -> gradients.put(name, Networks.values(values.sub(after.get(name)))));
    return gradients;
  }

  /** The largest error of each tensor, relative to the length of its gradient. */
  Map<String, Double> errors(Map<String, float[]> gradients) {
    Random random = new Random(17);
    Map<String, Double> errors = new TreeMap<>();
    gradients.forEach(
        (name, gradient) -> {
          double largest = 0;
          for (int i = 0; i < DIRECTIONS; i++) {
            largest = Math.max(largest, error(network.getParam(name), gradient, random));
          }
          errors.put(name, largest);
        });
    return errors;
  }

  private double error(INDArray parameter, float[] gradient, Random random) {
    float[] direction = new float[gradient.length];
    double slope = 0;
    double squares = 0;
    for (int i = 0; i < gradient.length; i++) {
      direction[i] = random.nextBoolean() ? 1 : -1;
      slope += direction[i] * gradient[i];
      squares += gradient[i] * gradient[i];
    }
    double each = step / Math.sqrt(gradient.length);
    double difference = lossAt(parameter, direction, each) - lossAt(parameter, direction, -each);
    return Math.abs(difference / (2 * each) - slope) / Math.sqrt(squares);
  }

  private double lossAt(INDArray parameter, float[] direction, double each) {
    INDArray before = parameter.dup();
    float[] moved = Networks.values(before);
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (each * direction[i]);
    }
    parameter.assign(Networks.array(moved, parameter.shape()));
    double loss = loss();
    parameter.assign(before);
    return loss;
  }

  /** The mean cross-entropy, in double precision from the probabilities on. */
  private double loss() {
    float[] said = Networks.values(output.get());
    float[] wanted = Networks.values(reviews.getLabels());
    double sum = 0;
    for (int i = 0; i < said.length; i++) {
      sum -= Math.log(wanted[i] > 0 ? said[i] : 1.0 - said[i]);
    }
    return sum / said.length + l2 * halfOfSquaredWeights();
  }

  private double halfOfSquaredWeights() {
    double sum = 0;
    for (Map.Entry<String, INDArray> parameter : network.paramTable().entrySet()) {
      if (!parameter.getKey().endsWith("_b")) {
        for (float weight : Networks.values(parameter.getValue())) {
          sum += 0.5 * weight * weight;
        }
      }
    }
    return sum;
  }
}
