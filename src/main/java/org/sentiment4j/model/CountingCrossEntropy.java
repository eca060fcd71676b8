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

  private transient Count count = Count.NONE;

  /** A loss that has counted nothing yet. */
  public CountingCrossEntropy() {
    super(CLIP);
  }

  /**
   * What was counted.
   *
   * @param reviews the number of reviews
   * @param loss the sum of their losses, without L2
   * @param right the number of those on whose side the probability was: above 0.5 is positive
   */
  public record Count(long reviews, double loss, long right) {
    /** Nothing yet. */
    public static final Count NONE = new Count(0, 0, 0);

    /** The mean loss of a review. */
    public double meanLoss() {
      return loss / reviews;
    }

    /** The share of reviews that were right. */
    public double accuracy() {
      return (double) right / reviews;
    }
  }

  /** Starts anew, or goes on from what was counted before. */
  public void countFrom(Count before) {
    count = before;
  }

  /** Returns what was counted so far. */
  public Count count() {
    return count;
  }

  @Override
  public double computeScore(
      INDArray labels, INDArray preOutput, IActivation activation, INDArray mask, boolean average) {
    double sum = super.computeScore(labels, preOutput, activation, mask, false);
    float[] said = activation.getActivation(preOutput.dup(), false).toFloatVector();
    float[] wanted = labels.toFloatVector();
    int right = 0;
    for (int i = 0; i < said.length; i++) {
      right += said[i] > 0.5f == wanted[i] > 0.5f ? 1 : 0;
    }
    count = new Count(count.reviews() + said.length, count.loss() + sum, count.right() + right);
    return average ? sum / said.length : sum;
  }
}
