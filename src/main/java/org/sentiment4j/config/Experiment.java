package org.sentiment4j.config;

import java.util.Optional;

/**
 * One experiment: everything that, with the data, decides what comes out of a training.
 *
 * @param name the name of its runs, a plain file name
 * @param data what the network reads
 * @param model the network
 * @param training how it is trained
 */
public record Experiment(String name, DataConfig data, ModelConfig model, TrainingConfig training) {

  /** The same experiment with another network. */
  public Experiment withModel(ModelConfig other) {
    return new Experiment(name, data, other, training);
  }

  /** The same experiment, trained to its last epoch. */
  public Experiment withoutEarlyStopping() {
    TrainingConfig all =
        new TrainingConfig(
            training.epochs,
            training.batch,
            training.checkpointEvery,
            training.optimizer,
            training.schedule,
            training.clip,
            Optional.empty(),
            training.seed);
    return new Experiment(name, data, model, all);
  }

  /**
   * The data part.
   *
   * @param vocabulary the number of word ids, padding and unknown included
   * @param length the number of time steps: the last words of a review that are kept
   * @param padding what the padding of shorter reviews means
   * @param validation the share of the training reviews held out for validation, above 0 and below
   *     1
   * @param splitSeed governs the splits alone
   */
  public record DataConfig(
      int vocabulary, int length, Padding padding, double validation, long splitSeed) {}

  /**
   * The training.
   *
   * @param epochs how often the training reviews are gone through
   * @param batch the number of reviews of one update
   * @param checkpointEvery after how many batches of an epoch the training is kept, to go on from;
   *     0: at its end alone
   * @param optimizer the update rule
   * @param schedule how the learning rate goes on
   * @param clip the bound of the gradient, if there is one
   * @param earlyStopping when the training ends before its last epoch, if ever
   * @param seed governs initialisation, shuffling and dropout
   */
  public record TrainingConfig(
      int epochs,
      int batch,
      int checkpointEvery,
      Optimizer optimizer,
      Schedule schedule,
      Optional<Clip> clip,
      Optional<EarlyStopping> earlyStopping,
      long seed) {}
}
