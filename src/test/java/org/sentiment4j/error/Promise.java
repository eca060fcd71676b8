package org.sentiment4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What every reader promises for whatever it is given: a result, or an {@link InputException} whose
 * lines are each fit to be shown.
 */
public final class Promise {
  /** A path, a sentence with an excerpt in it, and what to do. */
  private static final int LONGEST_LINE = 1000;

  private static final int MOST_LINES = 101;

  private Promise() {}

  /** Something that reads. */
  @FunctionalInterface
  public interface Read {
    /** Reads; the result does not matter. */
    void run() throws IOException;
  }

  /** A folder for the file to read, the same at every call, that is gone with the process. */
  public static Path scratch() {
    return Scratch.FOLDER;
  }

  private static final class Scratch {
    static final Path FOLDER = make();

    private static Path make() {
      try {
        Path folder = Files.createTempDirectory("fuzz");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        return folder;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static void delete(Path folder) {
      File[] files = folder.toFile().listFiles();
      for (File file : files == null ? new File[0] : files) {
        file.delete();
      }
      folder.toFile().delete();
    }
  }

  /** Fails unless {@code read} returns, or throws such an exception. */
  public static void holds(Read read) {
    try {
      read.run();
    } catch (InputException e) {
      assertThat(e.getMessage().lines())
          .isNotEmpty()
          .hasSizeLessThanOrEqualTo(MOST_LINES)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .isNotBlank()
                      .hasSizeLessThan(LONGEST_LINE)
                      .isEqualTo(Excerpt.printable(line)));
    } catch (IOException e) {
      throw new AssertionError("nothing failed but the input", e);
    }
  }
}
