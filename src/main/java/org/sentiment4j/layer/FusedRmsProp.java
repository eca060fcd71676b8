package org.sentiment4j.layer;

import java.util.Map;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.RmsPropUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.shade.jackson.annotation.JsonCreator;
import org.nd4j.shade.jackson.annotation.JsonProperty;
import org.sentiment4j.kernel.UpdateKernel;

/** Deeplearning4j's RMSProp, with the same numbers and the same state, vectorised. */
public final class FusedRmsProp extends RmsProp {
  private static final long serialVersionUID = 1L;

  /** RMSProp with a constant learning rate. */
  public FusedRmsProp(double learningRate, double decay, double epsilon) {
    super(learningRate, decay, epsilon);
  }

  @JsonCreator
  private static FusedRmsProp read(
      @JsonProperty("learningRate") double learningRate,
      @JsonProperty("learningRateSchedule") ISchedule schedule,
      @JsonProperty("rmsDecay") double decay,
      @JsonProperty("epsilon") double epsilon) {
    FusedRmsProp rmsProp = new FusedRmsProp(learningRate, decay, epsilon);
    rmsProp.setLearningRateSchedule(schedule);
    return rmsProp;
  }

  @Override
  @SuppressWarnings("rawtypes") // as Deeplearning4j has it
  public GradientUpdater instantiate(INDArray view, boolean initialise) {
    INDArray state = view.reshape(view.length());
    Updater updater = new Updater(this);
    updater.setStateViewArray(state, state.shape(), state.ordering(), initialise);
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
  public FusedRmsProp clone() {
    return read(getLearningRate(), getLearningRateSchedule(), getRmsDecay(), getEpsilon());
  }

  private static final class Updater extends RmsPropUpdater {
    private final UpdateKernel kernel = new UpdateKernel(FusedThreads.workers());

    Updater(RmsProp config) {
      super(config);
    }

    @Override
    public void applyUpdater(INDArray gradient, int iteration, int epoch) {
      RmsProp config = getConfig();
      kernel.rmsProp(
          FusedLayer.elements(gradient),
          FusedLayer.elements(getLastGradient()),
          (float) config.getLearningRate(iteration, epoch),
          (float) config.getRmsDecay(),
          (float) config.getEpsilon());
    }
  }
}
