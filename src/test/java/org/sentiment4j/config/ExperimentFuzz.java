package org.sentiment4j.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever an experiment file says. */
public final class ExperimentFuzz {
  private ExperimentFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    String yaml = new String(input, StandardCharsets.UTF_8);
    Promise.holds(() -> ExperimentReader.parse(yaml, "fuzz.yaml", List.of()));
  }
}
