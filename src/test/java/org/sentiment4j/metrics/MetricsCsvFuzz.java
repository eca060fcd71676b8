package org.sentiment4j.metrics;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever is in a file of metrics. */
public final class MetricsCsvFuzz {
  private MetricsCsvFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.write(Promise.scratch().resolve("metrics.csv"), input);
    Promise.holds(() -> MetricsCsvReader.read(file));
  }
}
