package org.sentiment4j.data;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

/**
 * Fuzz target: a tar that is packed as it should be; what is below the compression is found faster.
 */
public final class PackedArchiveFuzz {
  private PackedArchiveFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(input);
    }
    ArchiveFuzz.fuzzerTestOneInput(packed.toByteArray());
  }
}
