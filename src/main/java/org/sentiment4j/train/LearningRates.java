package org.sentiment4j.train;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.deeplearning4j.nn.updater.UpdaterBlock;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.FixedSchedule;
import org.nd4j.linalg.schedule.ISchedule;
import org.nd4j.linalg.schedule.RampSchedule;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.config.Schedule;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * The learning rate of every update: a function of its place in the training and of the epochs
 * before it alone, so that a training that is taken up again goes on with the same rates.
 *
 * <p>The schedules are asked here and the network is given numbers: it does not know the epoch it
 * is in, nor how the validation went, and a saved network needs no class of a schedule.
 *
 * @param config how the network is trained
 */
record LearningRates(TrainingConfig config) {

  /**
   * Returns the rates of an epoch's updates: of the number of a batch, counted from 0.
   *
   * @param epoch counted from 0
   * @param batches the number of batches of an epoch
   * @param before the epochs before this one
   */
  IntToDoubleFunction of(int epoch, int batches, List<EpochMetrics> before) {
    ISchedule schedule = schedule((long) config.epochs() * batches, before);
    int warmUp = config.schedule().warmUp();
    ISchedule warmedUp = warmUp > 0 ? new RampSchedule(schedule, warmUp) : schedule;
    return batch -> {
      long update = (long) epoch * batches + batch;
      return warmedUp.valueAt((int) Math.min(Integer.MAX_VALUE, update), epoch);
    };
  }

  private ISchedule schedule(long updates, List<EpochMetrics> before) {
    double rate = config.optimizer().learningRate();
    Schedule schedule = config.schedule();
    if (schedule instanceof Schedule.Step step) {
      return new StepSchedule(ScheduleType.EPOCH, rate, step.factor(), step.every());
    }
    if (schedule instanceof Schedule.Exponential exponential) {
      return new ExponentialSchedule(ScheduleType.EPOCH, rate, exponential.factor());
    }
    if (schedule instanceof Schedule.Cosine cosine) {
      return new CosineSchedule(rate, cosine.last(), updates);
    }
    if (schedule instanceof Schedule.OneCycle cycle) {
      return new OneCycleSchedule(cycle.start(), rate, cycle.last(), updates);
    }
    return new FixedSchedule(
        schedule instanceof Schedule.Plateau plateau ? onPlateau(rate, plateau, before) : rate);
  }

  private static double onPlateau(
      double rate, Schedule.Plateau plateau, List<EpochMetrics> before) {
    double now = rate;
    int waited = 0;
    for (boolean improved : new Improvements(plateau.monitor(), plateau.minDelta()).of(before)) {
      waited = improved ? 0 : waited + 1;
      if (waited == plateau.patience()) {
        now = Math.max(plateau.lowest(), now * plateau.factor());
        waited = 0;
      }
    }
    return now;
  }

  /**
   * Has the updates of {@code network} done at {@code rate} from now on. Deeplearning4j's own
   * {@code setLearningRate} leaves out layers within layers, and copies the optimizer's state.
   */
  static void set(ComputationGraph network, double rate) {
    for (UpdaterBlock block : network.getUpdater().getUpdaterBlocks()) {
      for (UpdaterBlock.ParamState parameter : block.getLayersAndVariablesInBlock()) {
        IUpdater updater =
            parameter.getLayer().getConfig().getUpdaterByParam(parameter.getParamName());
        if (updater.hasLearningRate()) {
          updater.setLrAndSchedule(rate, null);
        }
      }
    }
  }
}
