package org.sentiment4j.data;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sentiment4j.error.InputException;

/** A tar.gz with aclImdb's layout, streamed: nothing is unpacked to disk. */
record ArchiveSource(Path path) implements ReviewSource {
  private static final int BUFFER_BYTES = 1 << 16;

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
    return new Entries(path);
  }

  private static final class Entries implements Reviews {
    private final Path path;
    private final InputStream gzip;
    private final TarArchiveInputStream tar;
    private int read;
    private boolean synthetic;
    private Review next;

    Entries(Path path) throws IOException {
      this.path = path;
      BufferedInputStream file = new BufferedInputStream(Files.newInputStream(path), BUFFER_BYTES);
      try {
        gzip = new GZIPInputStream(file, BUFFER_BYTES);
      } catch (IOException e) {
        file.close();
        throw damaged(e);
      }
      tar = new TarArchiveInputStream(gzip, StandardCharsets.UTF_8.name());
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
      return review;
    }

    private Review read() {
      try {
        for (TarArchiveEntry entry = tar.getNextEntry();
            entry != null;
            entry = tar.getNextEntry()) {
          synthetic |= ("/" + entry.getName()).endsWith("/" + SampleCorpus.MARKER_FILE);
          if (entry.isFile() && AclImdb.isReview(entry.getName())) {
            Review review =
                AclImdb.review(entry.getName(), Utf8.decode(tar.readAllBytes())).orElseThrow();
            read++;
            return review;
          }
        }
        // Only the end of the gzip stream says whether its checksum is right.
        gzip.transferTo(OutputStream.nullOutputStream());
        return null;
      } catch (IOException e) {
        throw damaged(e);
      }
    }

    @Override
    public boolean isSynthetic() {
      return synthetic;
    }

    private InputException damaged(IOException cause) {
      return new InputException(
          path
              + (read == 0
                  ? ": not a tar.gz, or damaged before its first review"
                  : ": the archive is damaged or cut off after " + read + " reviews")
              + "; get it again",
          cause);
    }

    @Override
    public void close() throws IOException {
      tar.close();
    }
  }
}
