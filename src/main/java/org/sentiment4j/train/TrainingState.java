package org.sentiment4j.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.model.CountingCrossEntropy.Count;

/**
 * How far a training is: what, with the weights and the optimizer's state, decides how it goes on.
 * What is random is drawn from the seed, the epoch and the batch, and needs no saving.
 *
 * @param epochs the finished epochs
 * @param current the epoch that is not finished
 */
record TrainingState(List<EpochMetrics> epochs, Part current) {
  /** Before the first batch. */
  static final TrainingState START = new TrainingState(List.of(), Part.NONE);

  /** Copies the list, and rejects one in which an epoch is missing. */
  TrainingState {
    epochs = List.copyOf(epochs);
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() != i) {
        throw new IllegalArgumentException("epoch " + i + " is missing");
      }
    }
  }

  /**
   * The part of an epoch that is done.
   *
   * @param batches the number of batches
   * @param count what was counted in them
   * @param clipped how often their gradient was clipped
   * @param seconds how long they took
   */
  record Part(int batches, Count count, ClipCount clipped, double seconds) {
    /** Rejects what cannot be. */
    Part {
      Objects.requireNonNull(count);
      Objects.requireNonNull(clipped);
      if (batches < 0 || !(seconds >= 0)) {
        throw new IllegalArgumentException(batches + " batches in " + seconds + " s");
      }
    }

    /** Nothing yet. */
    static final Part NONE = new Part(0, Count.NONE, ClipCount.NONE, 0);
  }

  /** The number of the epoch that is not finished, from 0. */
  int epoch() {
    return epochs.size();
  }

  /** The same, further on in the epoch. */
  TrainingState with(Part part) {
    return new TrainingState(epochs, part);
  }

  /** The same, with its epoch finished. */
  TrainingState with(EpochMetrics finished) {
    List<EpochMetrics> all = new ArrayList<>(epochs);
    all.add(finished);
    return new TrainingState(all, Part.NONE);
  }
}
