package org.sentiment4j.bench;

import picocli.CommandLine.Option;

/** How the contestants are measured. */
final class TurnOptions {
  @Option(
      names = "--batches",
      defaultValue = "30",
      description = "Measured batches of each, at least (default: ${DEFAULT-VALUE}).")
  private int batches;

  @Option(
      names = "--turn",
      defaultValue = "5",
      description = "Batches before it is the other's turn (default: ${DEFAULT-VALUE}).")
  private int inTurn;

  @Option(
      names = "--warm-up-batches",
      defaultValue = "10",
      description = "Batches of each before that, at least (default: ${DEFAULT-VALUE}).")
  private int warmUpBatches;

  @Option(
      names = "--warm-up-seconds",
      defaultValue = "5",
      description = "Seconds of each before that, at least (default: ${DEFAULT-VALUE}).")
  private double warmUpSeconds;

  Turns turns() {
    return new Turns(batches, inTurn, warmUpBatches, warmUpSeconds);
  }
}
