package org.sentiment4j.train;

/** The loss is not a number any more: nothing good can come of training on. */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DivergedException(int epoch, int batch, double learningRate) {
    super(
        "the training diverged: from epoch "
            + epoch
            + ", batch "
            + batch
            + " on the loss is not a number (learning rate "
            + learningRate
            + "); try a lower training.optimizer.learningRate");
  }
}
