package org.sentiment4j.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.Padding;
import org.sentiment4j.error.Promise;
import org.sentiment4j.file.AtomicFile;

/**
 * Fuzz target: whatever is in the file of a network; and, since a checksum keeps a fuzzer from what
 * is in it, whatever is in its weights.
 */
public final class NetworkFuzz {
  private static final Experiment EXPERIMENT = Networks.tiny(Cell.SIMPLE, Padding.MASKED);

  private NetworkFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Promise.scratch().resolve("best.zip");
    Files.write(file, input);
    Promise.holds(() -> NetworkFile.read(file, EXPERIMENT));
    AtomicFile.write(
        file,
        out -> {
          try (ZipParts.Writer zip = new ZipParts.Writer(out)) {
            byte[] json = "{\"networkInputs\"".getBytes(StandardCharsets.UTF_8);
            zip.add("configuration.json", entry -> entry.write(json));
            zip.add("coefficients.bin", entry -> entry.write(input));
          }
        });
    Promise.holds(() -> NetworkFile.read(file, EXPERIMENT));
  }
}
