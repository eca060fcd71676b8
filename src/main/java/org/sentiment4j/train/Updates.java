package org.sentiment4j.train;

import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.model.CountingCrossEntropy;
import org.sentiment4j.model.CountingCrossEntropy.Count;
import org.sentiment4j.seed.Seeds;

/** Updates a network's weights, a batch at a time, its gradients clipped where they are to be. */
public final class Updates {
  private final ComputationGraph network;
  private final long seed;
  private final GradientMonitor gradients;

  /**
   * @param network the network to train
   * @param config how it is trained; its schedule is the caller's to follow
   */
  public Updates(ComputationGraph network, TrainingConfig config) {
    this.network = network;
    this.seed = config.seed();
    this.gradients = GradientMonitor.attach(network, config.clip());
  }

  /**
   * Makes one update.
   *
   * @param batch the reviews
   * @param rate the learning rate
   * @param epoch counted from 0
   * @param number that of the batch in its epoch, counted from 0
   * @return the mean loss of the batch before the update, without L2; NaN where it is not a number
   */
  public double make(DataSet batch, double rate, int epoch, int number) {
    // Dropout draws from this generator: seeded here, it needs no saving.
    Nd4j.getRandom().setSeed(Seeds.derive(seed, epoch, number));
    LearningRates.set(network, rate);
    Count before = loss().count();
    network.fit(batch);
    Count after = loss().count();
    return (after.loss() - before.loss()) / (after.reviews() - before.reviews());
  }

  /** The loss function that runs is the configuration's own. */
  CountingCrossEntropy loss() {
    OutputLayer output = (OutputLayer) network.getOutputLayer(0).conf().getLayer();
    return (CountingCrossEntropy) output.getLossFn();
  }

  /** What watches the gradients. */
  GradientMonitor gradients() {
    return gradients;
  }
}
