package org.sentiment4j.data;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/** Where reviews come from: a directory, an archive, or a CSV file. */
public sealed interface ReviewSource permits ArchiveSource, CsvSource, DirectorySource {

  /**
   * Returns the source at {@code path}.
   *
   * @throws InputException where there is nothing, or nothing that holds reviews
   */
  static ReviewSource at(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      return DirectorySource.at(path);
    }
    if (!Files.exists(path)) {
      throw new InputException("no such file or directory: " + path);
    }
    BoundedFile.check(path);
    if (isGzip(path)) {
      return new ArchiveSource(path);
    }
    if (path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
      return new CsvSource(path);
    }
    throw new InputException(
        path
            + ": expected a directory in aclImdb's layout, a .tar.gz of one, or a .csv with the columns review,sentiment");
  }

  /** The place, as the user gave it. */
  Path path();

  /**
   * What tells one state of the source from another without reading the reviews: path, size and
   * time.
   */
  String fingerprint() throws IOException;

  /**
   * Whether the source says which reviews are for training and which for the test; where not, all
   * come as training.
   */
  boolean isSplit();

  /** Opens the source; the order of the reviews is its own. */
  Reviews open() throws IOException;

  /**
   * The reviews of an open source. Its methods throw {@link InputException} where the source is
   * damaged.
   */
  interface Reviews extends Iterator<Review>, Closeable {
    /** Whether the text is the synthetic sample; known when there is no next review. */
    boolean isSynthetic();

    /** What has the name of a review, and is none; known when there is no next review. */
    Skipped skipped();
  }

  /** What is said of a file that is there and cannot be read. */
  static InputException unreadable(Path file, IOException cause) {
    return new InputException(
        file
            + (cause instanceof AccessDeniedException
                ? ": no permission to read it"
                : ": cannot be read (" + cause + ")"),
        cause);
  }

  private static boolean isGzip(Path path) {
    try (InputStream in = Files.newInputStream(path)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }
}
