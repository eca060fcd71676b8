package org.sentiment4j.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.sentiment4j.metrics.EpochMetrics;

/** A table for people to watch: one line for each epoch. */
public final class EpochLines implements TrainingListener {
  private final Consumer<String> sink;
  private boolean headed;
  private Optional<EpochMetrics> best = Optional.empty();

  /** Hands the lines to {@code sink}. */
  public EpochLines(Consumer<String> sink) {
    this.sink = sink;
  }

  @Override
  public void resumed(List<EpochMetrics> before) {
    best = EpochMetrics.best(before);
  }

  @Override
  public void epochDone(EpochMetrics metrics) {
    if (!headed) {
      sink.accept("epoch  train loss  train acc  val loss  val acc  seconds  reviews/s");
      headed = true;
    }
    boolean isBest = best.map(metrics::isBetterThan).orElse(true);
    best = isBest ? Optional.of(metrics) : best;
    sink.accept(
        String.format(
            Locale.ROOT,
            "%5d  %10.4f  %7.2f %%  %8.4f  %5.2f %%  %7.1f  %9.0f%s",
            metrics.epoch(),
            metrics.trainLoss(),
            100 * metrics.trainAccuracy(),
            metrics.validationLoss(),
            100 * metrics.validationAccuracy(),
            metrics.seconds(),
            metrics.reviewsPerSecond(),
            isBest ? "  best so far" : ""));
  }
}
