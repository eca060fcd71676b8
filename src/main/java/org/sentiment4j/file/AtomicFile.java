package org.sentiment4j.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.ServiceLoader;
import java.util.UUID;
import org.sentiment4j.file.WriteObserver.Step;

/** Writes a file so that its final name only ever holds the old content or all of the new. */
public final class AtomicFile {
  private static final List<WriteObserver> OBSERVERS =
      ServiceLoader.load(WriteObserver.class).stream().map(ServiceLoader.Provider::get).toList();

  private AtomicFile() {}

  /** What goes into the file. */
  @FunctionalInterface
  public interface Content {
    /** Writes everything; need neither flush nor close {@code out}, which is buffered. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes {@code content} to a hidden file beside {@code target}, forces it to the disk and
   * renames it to {@code target}, which is replaced if it exists. Whatever is thrown on the way,
   * the hidden file is deleted and {@code target} is as it was. Where the process is killed on the
   * way, the hidden file stays: see {@link #deleteLeftovers}.
   *
   * @throws IOException if the directory is missing or not writable, the disk is full, {@code
   *     target} is a directory, or {@code content} throws; the message names {@code target}
   */
  public static void write(Path target, Content content) throws IOException {
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      // Created so, and not by createTempFile, it has the permissions that any new file has.
      Files.createFile(temporary);
      done(Step.CREATED, target);
      writeAndForce(temporary, target, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
      force(target.toAbsolutePath().getParent());
      done(Step.RENAMED, target);
    } catch (IOException e) {
      throw new IOException(
          "cannot write " + target + ": " + reason(e, target.toAbsolutePath().getParent()), e);
    } finally {
      delete(temporary);
    }
  }

  private static void delete(Path temporary) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException e) {
      // It could not be made in the first place, or it stays, hidden.
    }
  }

  // A FileOutputStream and not a FileChannel: a channel is closed when its thread is interrupted.
  private static void writeAndForce(Path file, Path target, Content content) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file.toFile());
        BufferedOutputStream buffered = new BufferedOutputStream(stream, 1 << 16)) {
      content.writeTo(buffered);
      buffered.flush();
      done(Step.WRITTEN, target);
      stream.getFD().sync();
      done(Step.FORCED, target);
    }
  }

  /** Forces the names in a folder to the disk, where the operating system can. */
  private static void force(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows does not open folders, and needs no forcing.
    }
  }

  private static void done(Step step, Path target) {
    OBSERVERS.forEach(observer -> observer.done(step, target));
  }

  private static String reason(IOException e, Path folder) {
    if (Files.notExists(folder)) {
      return "its folder is gone";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = e instanceof FileSystemException system ? system.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : reason;
  }

  /**
   * Deletes what processes that were killed left in {@code folder}.
   *
   * @param age how old it must be; 0 where nobody else writes there now
   */
  public static void deleteLeftovers(Path folder, Duration age) throws IOException {
    Instant youngest = Instant.now().minus(age);
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path file : files) {
        try {
          if (Files.isRegularFile(file)
              && !Files.getLastModifiedTime(file).toInstant().isAfter(youngest)) {
            Files.deleteIfExists(file);
          }
        } catch (NoSuchFileException e) {
          // Another process has just finished it.
        }
      }
    }
  }
}
