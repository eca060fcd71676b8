package org.sentiment4j.cli;

import org.sentiment4j.speed.Workload;
import picocli.CommandLine.Option;

/**
 * The sizes of the networks and batches that are measured; the bounds are those of the settings.
 */
final class WorkloadOptions {
  private static final int LARGEST_LAYER = 8192;
  private static final int LARGEST_BATCH = 100_000;

  @Option(
      names = "--hidden",
      paramLabel = "N",
      defaultValue = "32",
      description = "The size of the recurrent state (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--embedding",
      paramLabel = "N",
      defaultValue = "32",
      description = "The size of a word's vector (default: ${DEFAULT-VALUE}).")
  private int embedding;

  @Option(
      names = "--batch",
      paramLabel = "N",
      defaultValue = "128",
      description = "Reviews of a batch (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--length",
      paramLabel = "N",
      defaultValue = "500",
      description = "Time steps: the last words of a review (default: ${DEFAULT-VALUE}).")
  private int length;

  /** Returns the sizes, and reports to {@code checks} where one is wrong. */
  Workload read(Checks checks) {
    checks.range("--hidden", hidden, 1, LARGEST_LAYER);
    checks.range("--embedding", embedding, 1, LARGEST_LAYER);
    checks.range("--batch", batch, 1, LARGEST_BATCH);
    checks.range("--length", length, 1, LARGEST_BATCH);
    return new Workload(hidden, embedding, batch, length);
  }
}
