package org.sentiment4j.layer;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.AdamUpdater;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.kernel.UpdateKernel;

/** Deeplearning4j's Adam, with the same numbers and the same state, vectorised. */
public final class FusedAdam extends Adam {
  private static final long serialVersionUID = 1L;

  /** Adam with a constant learning rate. */
  public FusedAdam(double learningRate, double beta1, double beta2, double epsilon) {
    super(learningRate, beta1, beta2, epsilon);
  }

  @JsonCreator
  private static FusedAdam read(
      @JsonProperty("learningRate") double learningRate,
      @JsonProperty("learningRateSchedule") ISchedule schedule,
      @JsonProperty("beta1") double beta1,
      @JsonProperty("beta2") double beta2,
      @JsonProperty("epsilon") double epsilon) {
    FusedAdam adam = new FusedAdam(learningRate, beta1, beta2, epsilon);
    adam.setLearningRateSchedule(schedule);
    return adam;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Deeplearning4j has it
  public GradientUpdater instantiate(INDArray view, boolean initialise) {
    INDArray state = view.reshape(view.length());
    Updater updater = new Updater(this);
    // The means of the gradients and those of their squares, one behind the other.
    long[] gradientShape = {state.length() / 2};
    updater.setStateViewArray(state, gradientShape, state.ordering(), initialise);
    return updater;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Deeplearning4j has it
  public GradientUpdater instantiate(Map<String, INDArray> state, boolean initialise) {
    Updater updater = new Updater(this);
    updater.setState(state, initialise);
    return updater;
  }

  @Override
  public FusedAdam clone() {
    return read(getLearningRate(), getLearningRateSchedule(), getBeta1(), getBeta2(), getEpsilon());
  }

  private static final class Updater extends AdamUpdater {
    private final UpdateKernel kernel = new UpdateKernel(FusedThreads.workers());

    Updater(Adam config) {
      super(config);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      Adam config = getConfig();
      double correction =
          Math.sqrt(1 - Math.pow(config.getBeta2(), iteration + 1.0))
              / (1 - Math.pow(config.getBeta1(), iteration + 1.0));
      kernel.adam(
          FusedLayer.elements(gradient),
          FusedLayer.elements(getM()),
          FusedLayer.elements(getV()),
          (float) (config.getLearningRate(iteration, epoch) * correction),
          (float) config.getBeta1(),
          (float) config.getBeta2(),
          (float) config.getEpsilon());
    }
  }
}
