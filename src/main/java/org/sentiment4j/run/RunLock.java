package org.sentiment4j.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.LockSupport;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/**
 * A run is in use by this process. The operating system ends it with the process, however that
 * ends.
 */
public final class RunLock implements Closeable {
  private static final String FILE = ".lock";
  private static final int TRIES = 25;

  /** Nanoseconds. */
  private static final long PAUSE = 20_000_000;

  private final RunDirectory run;
  private final FileChannel channel;

  private RunLock(RunDirectory run, FileChannel channel) {
    this.run = run;
    this.channel = channel;
  }

  /** What is in use. */
  public RunDirectory run() {
    return run;
  }

  /**
   * Takes {@code run} into use, until this is closed.
   *
   * @throws InputException where another process, or this one, uses it
   */
  public static RunLock of(RunDirectory run) throws IOException {
    Path file = run.path().resolve(FILE);
    if (Files.exists(file)) {
      BoundedFile.check(file);
    }
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (isLocked(channel)) {
        return new RunLock(run, channel);
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new InputException(
        run.path() + ": in use by another process; wait for it to end, or stop it");
  }

  /** Tries more than once: somebody may only have looked, with {@link #isHeld}. */
  private static boolean isLocked(FileChannel channel) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        if (channel.tryLock() != null) {
          return true;
        }
      } catch (OverlappingFileLockException e) {
        // Used by this process: like another's.
      }
      if (tries == TRIES) {
        return false;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /**
   * Whether {@code run} is in use, by this process or another. Changes nothing: whoever wants to
   * use the run meanwhile can. Not for a process that goes on using the run itself: on some
   * systems, to close a file that was only looked at ends all locks that the process has on it.
   */
  public static boolean isHeld(RunDirectory run) {
    Path file = run.path().resolve(FILE);
    if (!Files.isRegularFile(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      return lock == null;
    } catch (OverlappingFileLockException e) {
      return true;
    } catch (IOException e) {
      // Without locks, or without permission, nothing says so.
      return false;
    }
  }

  /** The file stays: were it removed, two processes could lock two files of that name. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
