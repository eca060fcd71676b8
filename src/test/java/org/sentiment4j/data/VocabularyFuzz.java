package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sentiment4j.error.Promise;

/** Fuzz target: whatever is in a vocabulary. */
public final class VocabularyFuzz {
  private VocabularyFuzz() {}

  /** One input of the fuzzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    Path file = Files.write(Promise.scratch().resolve("words.txt"), input);
    Promise.holds(() -> VocabularyFile.read(file));
  }
}
