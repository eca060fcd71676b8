package org.sentiment4j.analysis;

import org.sentiment4j.data.Sentiment;

/** What follows the recurrent layers: from their last output to a probability, and back. */
public interface Head {

  /**
   * Returns the probability that a review is positive.
   *
   * @param h the last output of the uppermost recurrent layer [hidden]
   */
  double probability(double[] h);

  /**
   * Returns ∂loss/∂h [hidden], with all layers of the head in it.
   *
   * @param h the last output of the uppermost recurrent layer [hidden]
   * @param sentiment what the review is
   */
  double[] lossGradient(double[] h, Sentiment sentiment);
}
