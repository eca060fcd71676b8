package org.sentiment4j.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/**
 * A run is in use by this process. The operating system ends it with the process, however that
 * ends.
 */
public final class RunLock implements Closeable {
  private static final String FILE = ".lock";

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
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return new RunLock(run, channel);
      }
    } catch (OverlappingFileLockException e) {
      // Used by this process: reported below, like another's.
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    channel.close();
    throw new InputException(
        run.path() + ": in use by another process; wait for it to end, or stop it");
  }

  /** The file stays: were it removed, two processes could lock two files of that name. */
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
