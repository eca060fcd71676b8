package org.sentiment4j.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ModelConfig;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.MemoryEstimate;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.model.TrainingMemory;

/**
 * Whether there is memory for a training, asked before anything large is made.
 *
 * @param experiment the experiment, its engine chosen
 * @param memory what it needs
 * @param bounds what there is
 */
public record MemoryCheck(Experiment experiment, TrainingMemory memory, MemoryBounds bounds) {
  /**
   * Of the bounds, for a batch that is advised: garbage, and what falls between large arrays, need
   * room, too. Measured: 0.9 of the heap sufficed, and the whole did not.
   */
  private static final double WITH_ROOM = 0.85;

  /** Checks a training against the bounds of this process. */
  public static MemoryCheck of(Experiment experiment, ReviewCounts reviews) {
    return new MemoryCheck(
        experiment, new TrainingMemory(experiment, reviews), MemoryBounds.current());
  }

  /**
   * Refuses a training that is to begin, where it does not fit.
   *
   * @return a line that says what it needs
   * @throws InputException where it needs more than there is, with the largest part of it, and what
   *     would fit
   */
  public String require() {
    return require(true);
  }

  /**
   * The same for a training that has begun, whose experiment cannot be changed any more.
   *
   * @return a line that says what it needs
   * @throws InputException where it needs more than there is, with the largest part of it
   */
  public String requireAsItIs() {
    return require(false);
  }

  private String require(boolean mayChange) {
    for (MemoryEstimate estimate : estimates()) {
      if (!fits(estimate, 1)) {
        throw new InputException(refusal(estimate, mayChange));
      }
    }
    MemoryEstimate most = most();
    return "this training needs about " + amounts(most) + mostOf(most);
  }

  /** What it needs when it needs most. */
  public MemoryEstimate most() {
    return Collections.max(estimates(), Comparator.comparingLong(MemoryEstimate::total));
  }

  private List<MemoryEstimate> estimates() {
    return List.of(memory.drawing(), memory.training(experiment.training().batch()));
  }

  private boolean fits(MemoryEstimate estimate, double share) {
    return estimate.heap() <= share * bounds.heap()
        && estimate.outside() <= share * bounds.outside()
        && estimate.total() <= share * bounds.total();
  }

  private static String amounts(MemoryEstimate estimate) {
    return MemoryBounds.gigabytes(estimate.total())
        + " of memory, "
        + MemoryBounds.gigabytes(estimate.heap())
        + " of it Java heap";
  }

  private static String mostOf(MemoryEstimate estimate) {
    MemoryEstimate.Part largest = estimate.largest();
    return "; " + MemoryBounds.gigabytes(largest.total()) + " is for " + largest.what();
  }

  private String refusal(MemoryEstimate estimate, boolean mayChange) {
    return "this training needs about "
        + amounts(estimate)
        + ", and may have "
        + MemoryBounds.gigabytes(bounds.total())
        + ", "
        + MemoryBounds.gigabytes(bounds.heap())
        + " of it Java heap"
        + mostOf(estimate)
        + "; try "
        + (mayChange ? advice(estimate) : "a larger " + variables(estimate));
  }

  private String advice(MemoryEstimate estimate) {
    List<String> ways = new ArrayList<>();
    largestBatch().ifPresent(batch -> ways.add("training.batch of at most " + batch));
    boolean mlp = experiment.model() instanceof ModelConfig.Mlp;
    ways.add(
        "a smaller model.hidden, data.vocabulary or " + (mlp ? "data.length" : "model.embedding"));
    if (!mlp) {
      ways.add("a smaller data.length");
    }
    ways.add("a larger " + variables(estimate));
    return String.join(", or ", ways);
  }

  /** The environment variables of the bounds that it exceeds. */
  private String variables(MemoryEstimate estimate) {
    boolean heap = estimate.heap() > bounds.heap();
    boolean rest = estimate.outside() > bounds.outside() || estimate.total() > bounds.process();
    return Stream.of(
            heap ? Stream.of("SENTIMENT4J_HEAP") : Stream.<String>of(),
            rest ? Stream.of("SENTIMENT4J_MEMORY") : Stream.<String>of())
        .flatMap(names -> names)
        .reduce((a, b) -> a + " and " + b)
        .orElse("machine");
  }

  /** The largest batch with which it would fit, and leave room, if there is any. */
  OptionalInt largestBatch() {
    int fitting = 0;
    int tooLarge = experiment.training().batch() + 1;
    while (fits(memory.drawing(), 1) && tooLarge - fitting > 1) {
      int batch = fitting + (tooLarge - fitting) / 2;
      if (fits(memory.training(batch), WITH_ROOM)) {
        fitting = batch;
      } else {
        tooLarge = batch;
      }
    }
    return fitting == 0 ? OptionalInt.empty() : OptionalInt.of(fitting);
  }
}
