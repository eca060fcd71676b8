package org.sentiment4j.model;

import org.deeplearning4j.nn.weights.IWeightInit;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Padding;
import org.sentiment4j.kernel.Direction;
import org.sentiment4j.kernel.Outputs;

/**
 * A recurrent layer that reads in one direction, whichever engine runs it.
 *
 * @param name its name in the network
 * @param cell the recurrent cell
 * @param hidden the size of its state
 * @param padding what padding means
 * @param direction in which it reads
 * @param dropout the probability that a number of what it reads is dropped
 * @param outputs whether it passes on the whole sequence, or its last state
 * @param weights how the network's weights are drawn
 */
record RecurrentLayer(
    String name,
    Cell cell,
    int hidden,
    Padding padding,
    Direction direction,
    double dropout,
    Outputs outputs,
    WeightScheme weights) {

  /** How its input weights are drawn. */
  IWeightInit inputWeights() {
    return weights.input(name, hidden);
  }

  /** How its recurrent weights are drawn. */
  IWeightInit recurrentWeights() {
    return weights.recurrent(name, hidden);
  }

  /** The bias that its forget gate begins with, if it has one. */
  double forgetBias() {
    return weights.forgetBias();
  }
}
