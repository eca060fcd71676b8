package org.sentiment4j.cli;

import org.sentiment4j.speed.BatchTimer;
import picocli.CommandLine.Option;

/** How long is measured. */
final class TimingOptions {
  @Option(
      names = "--batches",
      paramLabel = "N",
      defaultValue = "30",
      description =
          "Batches to time at most, after a warm-up; their median counts (default: ${DEFAULT-VALUE}).")
  private int batches;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "5",
      description =
          "Begin no further batch after this time, forward and training each, once 3 are timed"
              + " (default: ${DEFAULT-VALUE}).")
  private double seconds;

  @Option(
      names = "--warm-up",
      paramLabel = "S",
      defaultValue = "3",
      description =
          "How long to compute before that, at least 3 batches (default: ${DEFAULT-VALUE}).")
  private double warmUp;

  /** Returns the timer, and reports to {@code checks} where a value is wrong. */
  BatchTimer read(Checks checks) {
    checks.atLeast("--batches", batches, 1);
    checks.atLeastZero("--seconds", seconds);
    checks.atLeastZero("--warm-up", warmUp);
    return new BatchTimer(warmUp, batches, seconds, System::nanoTime);
  }
}
