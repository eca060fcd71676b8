package org.sentiment4j.analysis;

import java.io.IOException;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.data.ReviewBatches;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.seed.Seeds;
import org.sentiment4j.train.TrainingListener;
import org.sentiment4j.train.Updates;

/**
 * A learning-rate range test: the beginning of an experiment's training, in its order of the
 * reviews, with a learning rate that grows by the same factor from update to update.
 *
 * @param experiment the experiment, its engine chosen; its schedule is of no use
 * @param from the rate of the first update, above 0
 * @param to that of the last, above {@code from}
 * @param steps the number of updates, at least 2
 */
public record RangeTest(Experiment experiment, double from, double to, int steps) {

  /** The rate of an update, counted from 0. */
  double rate(int step) {
    return from * Math.pow(to / from, (double) step / (steps - 1));
  }

  /** How often {@code reviews} are gone through; the last time perhaps not to their end. */
  public int epochs(List<EncodedReview> reviews) {
    int batches = NetworkInput.of(experiment).batches(reviews).count();
    return (steps + batches - 1) / batches;
  }

  /**
   * Trains a new network, until the loss diverges or all updates are made.
   *
   * @param reviews the training reviews
   * @param listener hears of the updates
   */
  public RangeCurve run(List<EncodedReview> reviews, TrainingListener listener) throws IOException {
    Updates updates = new Updates(NetworkFactory.create(experiment), experiment.training());
    RangeRecorder recorder = new RangeRecorder();
    listener.epochStarted(0, steps);
    ReviewBatches batches = batches(reviews, 0);
    int epoch = 0;
    int number = 0;
    for (int step = 0; step < steps && !recorder.hasDiverged(); step++) {
      if (!batches.hasNext()) {
        epoch++;
        number = 0;
        batches = batches(reviews, epoch);
      }
      recorder.add(rate(step), updates.make(batches.next(), rate(step), epoch, number));
      number++;
      listener.batchDone();
    }
    return recorder.curve();
  }

  private ReviewBatches batches(List<EncodedReview> reviews, int epoch) {
    return NetworkInput.of(experiment)
        .batches(reviews)
        .shuffled(Seeds.derive(experiment.training().seed(), epoch));
  }
}
