package org.sentiment4j.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import org.sentiment4j.error.InputException;

/** A tar.gz with aclImdb's layout, streamed: nothing is unpacked to disk. */
record ArchiveSource(Path path) implements ReviewSource {

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.ofFile(path);
  }

  @Override
  public boolean isSplit() {
    return true;
  }

  @Override
  public Reviews open() throws IOException {
    return open(
        path.toString(), Files.newInputStream(path), ArchiveEntries.Bounds.of(Files.size(path)));
  }

  /** Opens the archive with the bytes of {@code file}, which is closed with it. */
  static Reviews open(String archive, InputStream file, ArchiveEntries.Bounds bounds)
      throws IOException {
    return new Entries(archive, file, bounds);
  }

  private static final class Entries implements Reviews {
    private final String archive;
    private final ArchiveEntries entries;
    private int read;
    private Review next;

    Entries(String archive, InputStream file, ArchiveEntries.Bounds bounds) throws IOException {
      this.archive = archive;
      try {
        entries = new ArchiveEntries(archive, new BufferedInputStream(file), bounds);
      } catch (IOException e) {
        file.close();
        throw damaged(e);
      }
    }

    @Override
    public boolean hasNext() {
      if (next == null) {
        next = read();
      }
      return next != null;
    }

    @Override
    public Review next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Review review = next;
      next = null;
      read++;
      return review;
    }

    private Review read() {
      try {
        return entries.next().orElse(null);
      } catch (IOException e) {
        throw damaged(e);
      }
    }

    @Override
    public boolean isSynthetic() {
      return entries.isSynthetic();
    }

    @Override
    public Skipped skipped() {
      return entries.skipped();
    }

    private InputException damaged(IOException cause) {
      return new InputException(
          archive
              + (read == 0
                  ? ": not a tar.gz, or damaged before its first review"
                  : ": the archive is damaged or cut off after " + read + " reviews")
              + "; get it again",
          cause);
    }

    @Override
    public void close() throws IOException {
      entries.close();
    }
  }
}
