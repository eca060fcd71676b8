package org.sentiment4j.file;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/** Writes a file so that its final name only ever holds the old content or all of the new. */
public final class AtomicFile {
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
   * the hidden file is deleted and {@code target} is as it was.
   *
   * @throws IOException if the directory is missing or not writable, the disk is full, {@code
   *     target} is a directory, or {@code content} throws
   */
  public static void write(Path target, Content content) throws IOException {
    Path temporary =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    try {
      // Created so, and not by createTempFile, it has the permissions that any new file has.
      Files.createFile(temporary);
      writeAndForce(temporary, content);
      Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  // A FileOutputStream and not a FileChannel: a channel is closed when its thread is interrupted.
  private static void writeAndForce(Path file, Content content) throws IOException {
    try (FileOutputStream stream = new FileOutputStream(file.toFile());
        BufferedOutputStream buffered = new BufferedOutputStream(stream, 1 << 16)) {
      content.writeTo(buffered);
      buffered.flush();
      stream.getFD().sync();
    }
  }
}
