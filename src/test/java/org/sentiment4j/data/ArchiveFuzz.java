package org.sentiment4j.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever is in an archive. */
public final class ArchiveFuzz {
  private static final ArchiveEntries.Bounds BOUNDS = new ArchiveEntries.Bounds(1000, 1 << 22);

  private ArchiveFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Promise.holds(
        () -> {
          try (ReviewSource.Reviews reviews =
              ArchiveSource.open("fuzz.tar.gz", new ByteArrayInputStream(input), BOUNDS)) {
            while (reviews.hasNext()) {
              reviews.next();
            }
          }
        });
  }
}
