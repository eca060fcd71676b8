package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever is in a CSV file of reviews. */
public final class ReviewsCsvFuzz {
  private static final int RECORD_BYTES = 1000;

  private ReviewsCsvFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.write(Promise.scratch().resolve("reviews.csv"), input);
    Promise.holds(
        () -> {
          try (ReviewSource.Reviews reviews = CsvSource.open(file, RECORD_BYTES)) {
            while (reviews.hasNext()) {
              reviews.next();
            }
          }
        });
  }
}
