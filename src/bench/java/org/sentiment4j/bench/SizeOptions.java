package org.sentiment4j.bench;

import org.sentiment4j.bench.Point.Size;
import picocli.CommandLine.Option;

/** The sizes of a network and its batches. */
final class SizeOptions {
  @Option(
      names = "--batch",
      defaultValue = "128",
      description = "Reviews of a batch (default: ${DEFAULT-VALUE}).")
  private int batch;

  @Option(
      names = "--time",
      defaultValue = "500",
      description = "Time steps (default: ${DEFAULT-VALUE}).")
  private int time;

  @Option(
      names = "--embedding",
      defaultValue = "32",
      description = "Elements of a word's vector (default: ${DEFAULT-VALUE}).")
  private int embedding;

  @Option(
      names = "--hidden",
      defaultValue = "32",
      description = "Units (default: ${DEFAULT-VALUE}).")
  private int hidden;

  @Option(
      names = "--vocabulary",
      defaultValue = "10000",
      description = "Word ids, padding and unknown included (default: ${DEFAULT-VALUE}).")
  private int vocabulary;

  Size size() {
    return new Size(batch, time, embedding, hidden);
  }

  int vocabulary() {
    return vocabulary;
  }
}
