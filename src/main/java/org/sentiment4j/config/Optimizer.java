package org.sentiment4j.config;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The rule that turns a gradient into an update of the weights. */
public sealed interface Optimizer {
  /** The learning rate at the start of the training. */
  double learningRate();

  /**
   * RMSProp (Hinton, Neural Networks for Machine Learning, lecture 6e).
   *
   * @param learningRate the step size
   * @param decay how much of the running mean of squared gradients is kept from step to step
   * @param epsilon keeps the division from zero
   */
  record RmsProp(double learningRate, double decay, double epsilon) implements Optimizer {
    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return "rmsprop";
    }
  }

  /**
   * Adam (Kingma and Ba, 2015).
   *
   * @param learningRate the step size
   * @param beta1 how much of the running mean of gradients is kept from step to step
   * @param beta2 how much of the running mean of squared gradients is kept from step to step
   * @param epsilon keeps the division from zero
   */
  record Adam(double learningRate, double beta1, double beta2, double epsilon)
      implements Optimizer {
    /** The name in the configuration. */
    @JsonProperty(index = 0)
    public String type() {
      return "adam";
    }
  }
}
