package org.sentiment4j.file;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * A folder among the system's temporary files that is gone when it is closed, or when the program
 * ends before that.
 */
public final class TemporaryFolder implements Closeable {
  private static final int MOST_TRIES = 10;

  /** Nanoseconds. */
  private static final long PAUSE = 50_000_000;

  private final Path path;
  private final Thread atExit;

  private TemporaryFolder(Path path) {
    this.path = path;
    this.atExit = new Thread(this::deleteAsFarAsPossible, "delete " + path.getFileName());
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /**
   * Makes one, empty.
   *
   * @param prefix the beginning of its name
   */
  public static TemporaryFolder create(String prefix) throws IOException {
    return new TemporaryFolder(Files.createTempDirectory(prefix));
  }

  /** Where it is. */
  public Path path() {
    return path;
  }

  /** Deletes it with all that is in it. */
  @Override
  public void close() throws IOException {
    delete();
    try {
      Runtime.getRuntime().removeShutdownHook(atExit);
    } catch (IllegalStateException e) {
      // The program is ending already.
    }
  }

  private void deleteAsFarAsPossible() {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      try {
        delete();
        return;
      } catch (IOException | UncheckedIOException e) {
        // Something is still being written.
        LockSupport.parkNanos(PAUSE);
      }
    }
  }

  private void delete() throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    List<Path> deepestFirst;
    try (Stream<Path> all = Files.walk(path)) {
      deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path one : deepestFirst) {
      Files.deleteIfExists(one);
    }
  }
}
