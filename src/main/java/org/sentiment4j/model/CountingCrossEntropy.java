package org.sentiment4j.model;

import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;

/**
 * Binary cross-entropy that counts as it goes: the sum of the losses and the number of right
 * answers of a training pass, which would otherwise take a second pass over the reviews.
 *
 * <p>For one network trained by one thread. The counts are not part of a saved network.
 */
public final class CountingCrossEntropy extends LossBinaryXENT {
  private static final long serialVersionUID = 1L;

  /** Probabilities are kept this far from 0 and 1, as in Keras. */
  static final double CLIP = 1e-7;

  private transient long reviews;
  private transient double loss;
  private transient long right;

  /** A loss that has counted nothing yet. */
  public CountingCrossEntropy() {
    super(CLIP);
  }

  /**
   * What was counted.
   *
   * @param reviews the number of reviews
   * @param loss the mean loss of a review, without L2
   * @param accuracy the share of reviews on whose side the probability was: above 0.5 is positive
   */
  public record Count(long reviews, double loss, double accuracy) {}

  /** Returns what was counted since the last call, and starts anew. */
  public Count takeCount() {
    Count count = new Count(reviews, loss / reviews, (double) right / reviews);
    reviews = 0;
    loss = 0;
    right = 0;
    return count;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = super.computeScore(labels, preOutput, activation, mask, false);
    float[] said = activation.getActivation(preOutput.dup(), false).toFloatVector();
    float[] wanted = labels.toFloatVector();
    reviews += said.length;
    loss += sum;
    for (int i = 0; i < said.length; i++) {
      right += said[i] > 0.5f == wanted[i] > 0.5f ? 1 : 0;
    }
    return average ? sum / said.length : sum;
  }
}
