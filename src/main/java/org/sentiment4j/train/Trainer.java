package org.sentiment4j.train;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntToDoubleFunction;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.config.Experiment.TrainingConfig;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.data.StratifiedSplit;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.CountingCrossEntropy;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.seed.Seeds;
import org.sentiment4j.train.TrainingState.Part;

/** The epoch loop. */
final class Trainer {
  private final ComputationGraph network;
  private final NetworkInput input;
  private final TrainingConfig config;
  private final StratifiedSplit<EncodedReview> reviews;
  private final Updates updates;
  private final LearningRates learningRates;

  /**
   * @param network the network to train, its weights drawn or restored
   * @param input how it wants its reviews
   * @param config how it is trained
   * @param reviews the reviews to train on (kept) and to validate with (held)
   */
  Trainer(
      ComputationGraph network,
      NetworkInput input,
      TrainingConfig config,
      StratifiedSplit<EncodedReview> reviews) {
    this.network = network;
    this.input = input;
    this.config = config;
    this.reviews = reviews;
    this.updates = new Updates(network, config);
    this.learningRates = new LearningRates(config);
  }

  /**
   * Trains until the configured number of epochs is done, or it is to be stopped early.
   *
   * @param from how far the training is
   * @param keeper keeps what is done, before {@code listener} hears of it
   * @param notices takes a line for the user now and then
   * @return how far it is now
   * @throws DivergedException as soon as the loss or the gradient is not a finite number
   * @throws StoppedException where somebody asked for it
   */
  TrainingState train(
      TrainingState from, RunKeeper keeper, TrainingListener listener, Consumer<String> notices)
      throws IOException {
    goOnFrom(from);
    keeper.start(from);
    if (!from.epochs().isEmpty()) {
      listener.resumed(from.epochs());
    }
    TrainingState state = from;
    while (whyFinished(config, state).isEmpty()) {
      ReviewBatches batches = batches(state);
      listener.epochStarted(state.epoch(), batches.count() - state.current().batches());
      Part done = trainEpoch(state, batches, keeper, listener);
      listener.validationStarted();
      EpochMetrics metrics = validate(state.with(done));
      state = state.with(metrics);
      keeper.epochDone(state);
      listener.epochDone(metrics);
      config.clip().ifPresent(clip -> notices.accept(done.clipped().text(metrics.epoch(), clip)));
    }
    if (state.epoch() > from.epoch() && state.epoch() < config.epochs()) {
      whyFinished(config, state).ifPresent(notices);
    }
    return state;
  }

  /** Returns why nothing is left to do, in a line for the user; nothing where something is. */
  static Optional<String> whyFinished(TrainingConfig config, TrainingState state) {
    return state.epoch() < config.epochs()
        ? new StopRule(config.earlyStopping()).reason(state.epochs())
        : Optional.of(
            "all "
                + state.epoch()
                + " epochs are done"
                + (config.schedule().dependsOnEpochs()
                    ? ""
                    : "; for more, --set training.epochs=" + 2 * state.epoch()));
  }

  /**
   * Brings the network's configuration to where it was: it counts the updates, which an optimizer
   * may depend on, has the rate of the last one, and is written with the weights.
   */
  private void goOnFrom(TrainingState state) {
    int count = input.batches(reviews.kept()).count();
    int epoch = state.epoch();
    int done = state.current().batches();
    network.getConfiguration().setIterationCount(epoch * count + done);
    if (done > 0) {
      LearningRates.set(network, rates(state, count).applyAsDouble(done - 1));
    } else if (epoch > 0) {
      TrainingState before = new TrainingState(state.epochs().subList(0, epoch - 1), Part.NONE);
      LearningRates.set(network, rates(before, count).applyAsDouble(count - 1));
    }
  }

  private IntToDoubleFunction rates(TrainingState state, int batches) {
    return learningRates.of(state.epoch(), batches, state.epochs());
  }

  private ReviewBatches batches(TrainingState state) {
    return input.batches(reviews.kept()).shuffled(Seeds.derive(config.seed(), state.epoch()));
  }

  private Part trainEpoch(
      TrainingState state, ReviewBatches batches, RunKeeper keeper, TrainingListener listener)
      throws IOException {
    int epoch = state.epoch();
    Part done = state.current();
    if (done.batches() > batches.count()) {
      throw new InputException(
          "the checkpoint is after batch "
              + done.batches()
              + " of an epoch that has "
              + batches.count());
    }
    batches.skip(done.batches());
    IntToDoubleFunction rates = rates(state, batches.count());
    CountingCrossEntropy loss = updates.loss();
    loss.countFrom(done.count());
    GradientMonitor gradients = updates.gradients();
    gradients.countFrom(done.clipped());
    long start = System.nanoTime() - (long) (done.seconds() * 1e9);
    for (int batch = done.batches(); batches.hasNext(); batch++) {
      updates.make(batches.next(), rates.applyAsDouble(batch), epoch, batch);
      requireFinite(epoch, batch);
      double seconds = (System.nanoTime() - start) / 1e9;
      done = new Part(batch + 1, loss.count(), gradients.count(), seconds);
      listener.batchDone();
      keeper.batchDone(state.with(done));
    }
    return done;
  }

  private void requireFinite(int epoch, int batch) {
    if (!Double.isFinite(network.score())) {
      throw diverged(epoch, batch, "the loss is " + network.score());
    }
    if (!Double.isFinite(updates.gradients().norm())) {
      throw diverged(epoch, batch, "the gradient is not finite");
    }
  }

  private DivergedException diverged(int epoch, int batch, String what) {
    return new DivergedException(epoch, batch, what, learningRate(), updates.gradients(), config);
  }

  private EpochMetrics validate(TrainingState state) {
    Part done = state.current();
    float[] probabilities = new Classifier(network, input).probabilities(reviews.held());
    // It was the epoch's last update, so no batch came to show it.
    if (!RunKeeper.isFinite(network)) {
      throw diverged(state.epoch(), done.batches() - 1, "a weight is not a finite number");
    }
    if (hasNaN(probabilities)) {
      throw diverged(state.epoch(), done.batches() - 1, "the network's answers are not numbers");
    }
    Evaluation validation = Evaluation.of(Predictions.of(reviews.held(), probabilities));
    return new EpochMetrics(
        state.epoch(),
        done.count().meanLoss(),
        done.count().accuracy(),
        validation.logLoss(),
        validation.accuracy(),
        rates(state, done.batches()).applyAsDouble(done.batches() - 1),
        done.seconds(),
        done.count().reviews() / done.seconds());
  }

  private static boolean hasNaN(float[] numbers) {
    for (float number : numbers) {
      if (Float.isNaN(number)) {
        return true;
      }
    }
    return false;
  }

  private double learningRate() {
    return network.getLearningRate(network.getConfiguration().getNetworkOutputs().get(0));
  }
}
