package org.sentiment4j.train;

import java.util.Locale;
import org.sentiment4j.config.Experiment.TrainingConfig;

/**
 * The loss or the gradient is not a finite number any more: nothing good can come of training on.
 */
public final class DivergedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * A training that diverged.
   *
   * @param epoch counted from 0
   * @param batch counted from 0
   * @param what what is not a number, with its verb
   * @param learningRate the rate of the last update
   * @param gradients the norms of the last gradients
   * @param config how the network is trained, for what to change
   */
  DivergedException(
      int epoch,
      int batch,
      String what,
      double learningRate,
      GradientMonitor gradients,
      TrainingConfig config) {
    super(
        "the training diverged at epoch "
            + epoch
            + ", batch "
            + batch
            + ": "
            + what
            + " (learning rate "
            + learningRate
            + ", gradient norm "
            + rounded(gradients.norm())
            + (Double.isNaN(gradients.normBefore())
                ? ""
                : ", a batch before " + rounded(gradients.normBefore()))
            + "); "
            + advice(config));
  }

  private static String advice(TrainingConfig config) {
    return "try a lower training.optimizer.learningRate, "
        + (config.clip().isEmpty() ? "training.clip.norm=1" : "a smaller training.clip")
        + (config.schedule().warmUp() == 0
            ? " or training.schedule.warmUp=100"
            : " or a longer training.schedule.warmUp");
  }

  private static String rounded(double norm) {
    return String.format(Locale.ROOT, "%.3g", norm);
  }
}
