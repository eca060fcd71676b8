package org.sentiment4j.file;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes, for tests: who opens one that nobody writes to waits for ever. */
public final class Pipes {
  private Pipes() {}

  /** Makes one, or ends the test where the system has none. */
  public static Path make(Path path) throws InterruptedException {
    try {
      assumeTrue(new ProcessBuilder("mkfifo", path.toString()).start().waitFor() == 0);
    } catch (IOException e) {
      assumeTrue(false, "no mkfifo");
    }
    return path;
  }
}
