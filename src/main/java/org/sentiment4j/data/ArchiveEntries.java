package org.sentiment4j.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/**
 * The reviews among the entries of a tar.gz that may be anything. Nothing is unpacked; what an
 * entry says of itself is believed no further than the bounds below.
 */
final class ArchiveEntries implements AutoCloseable {
  private static final int BUFFER_BYTES = 1 << 16;

  /** Ten times as many as the published data set has. */
  static final int MOST_ENTRIES = 1_000_000;

  /**
   * What a tar.gz may unpack to, whatever its own size: twice the published data set, and unpacked
   * in a few seconds.
   */
  private static final long ALWAYS_UNPACKED = 1L << 30;

  /** Above that: text is packed to a third or a quarter, and ten times as well is still fine. */
  private static final int MOST_UNPACKED_PER_BYTE = 40;

  /** Of one entry, with its long name and its attributes: a path has at most 4,096. */
  private static final int HEADER_BYTES = 1 << 18;

  private final String archive;
  private final int mostEntries;
  private final RationedStream unpacked;
  private final RationedStream headers;
  private final TarArchiveInputStream tar;
  private int entries;
  private boolean synthetic;
  private Skipped skipped = Skipped.NONE;

  /**
   * The bounds of one archive.
   *
   * @param entries the most entries
   * @param unpackedBytes the most bytes that it may unpack to
   */
  record Bounds(int entries, long unpackedBytes) {
    static Bounds of(long packedBytes) {
      return new Bounds(MOST_ENTRIES, ALWAYS_UNPACKED + MOST_UNPACKED_PER_BYTE * packedBytes);
    }
  }

  /**
   * Opens an archive.
   *
   * @param archive its name in messages
   * @param file its bytes
   * @throws IOException where they are no gzip
   */
  ArchiveEntries(String archive, InputStream file, Bounds bounds) throws IOException {
    this.archive = archive;
    this.mostEntries = bounds.entries();
    InputStream gzip = new GZIPInputStream(file, BUFFER_BYTES);
    unpacked =
        new RationedStream(
            gzip,
            bounds.unpackedBytes(),
            () -> refused("unpacks to more than " + count(bounds.unpackedBytes()) + " bytes"));
    headers =
        new RationedStream(
            unpacked,
            0,
            () ->
                refused(
                    "entry "
                        + count(entries + 1L)
                        + " has a header of more than "
                        + count(HEADER_BYTES)
                        + " bytes"));
    tar = new TarArchiveInputStream(headers, StandardCharsets.UTF_8.name());
  }

  /**
   * Returns the next review; nothing at the end of the archive.
   *
   * @throws InputException where the archive is beyond a bound; the message names the entry
   * @throws IOException where it is damaged
   */
  Optional<Review> next() throws IOException {
    for (TarArchiveEntry entry = nextEntry(); entry != null; entry = nextEntry()) {
      String name = entry.getName();
      synthetic |= ("/" + name).endsWith("/" + SampleCorpus.MARKER_FILE);
      if (!AclImdb.isReview(withoutSlash(name))) {
        continue;
      }
      Optional<String> reason = whyNoReview(entry);
      if (reason.isPresent()) {
        skipped = skipped.with(withoutSlash(name), reason.get());
      } else {
        return AclImdb.review(name, Utf8.decode(text(entry)));
      }
    }
    // Only the end of the gzip stream says whether its checksum is right.
    unpacked.transferTo(OutputStream.nullOutputStream());
    return Optional.empty();
  }

  private TarArchiveEntry nextEntry() throws IOException {
    // The rest of the entry before is passed over first, so that all that follows is a header.
    headers.allow(Long.MAX_VALUE);
    if (tar.getCurrentEntry() != null) {
      tar.transferTo(OutputStream.nullOutputStream());
    }
    headers.allow(HEADER_BYTES);
    TarArchiveEntry entry = header();
    headers.allow(Long.MAX_VALUE);
    if (entry != null) {
      check(entry);
    }
    return entry;
  }

  private TarArchiveEntry header() throws IOException {
    try {
      return tar.getNextEntry();
    } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
      // The library's answer to some numbers that make no sense.
      throw new IOException("a header that makes no sense: " + e.getMessage(), e);
    }
  }

  private void check(TarArchiveEntry entry) {
    entries++;
    if (entries > mostEntries) {
      throw refused("has more than " + count(mostEntries) + " entries");
    }
    // Those of a global header are carried from entry to entry, and would add up.
    long attributes = 0;
    for (Map.Entry<String, String> attribute : entry.getExtraPaxHeaders().entrySet()) {
      attributes += attribute.getKey().length() + attribute.getValue().length();
    }
    if (attributes > HEADER_BYTES) {
      throw refused(described(entry) + " has attributes of " + count(attributes) + " characters");
    }
    if (entry.isSparse()) {
      throw refused(described(entry) + " is a sparse file, which no text is");
    }
    if (entry.getSize() > unpacked.left()) {
      throw refused(
          described(entry)
              + " says that it has "
              + count(entry.getSize())
              + " bytes, more than the whole archive may unpack to");
    }
    if (entry.isFile()
        && AclImdb.isReview(entry.getName())
        && entry.getSize() > Review.MOST_BYTES) {
      throw refused(
          described(entry)
              + " says that it has "
              + count(entry.getSize())
              + " bytes; a review has at most "
              + count(Review.MOST_BYTES));
    }
  }

  /** Returns why what has the name of a review is none. */
  private static Optional<String> whyNoReview(TarArchiveEntry entry) {
    if (entry.isDirectory()) {
      return Optional.of("a folder");
    }
    if (entry.isSymbolicLink()) {
      return Optional.of("a symbolic link");
    }
    if (entry.isLink()) {
      return Optional.of("a hard link");
    }
    if (entry.isFIFO()) {
      return Optional.of("a pipe");
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice()) {
      return Optional.of("a device");
    }
    if (!entry.isFile()) {
      return Optional.of("not a file");
    }
    return AclImdb.problem(entry.getName());
  }

  private byte[] text(TarArchiveEntry entry) throws IOException {
    byte[] bytes = tar.readNBytes(Review.MOST_BYTES);
    if (bytes.length != entry.getSize()) {
      throw new IOException("cut off in the middle of " + described(entry));
    }
    return bytes;
  }

  private static String withoutSlash(String name) {
    return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
  }

  private String described(TarArchiveEntry entry) {
    return "entry " + count(entries) + ", " + Excerpt.of(entry.getName()) + ",";
  }

  private InputException refused(String reason) {
    return new InputException(
        archive + ": " + reason + "; not an archive of reviews, or one made to do harm");
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** Whether the text is the synthetic sample; known at the end. */
  boolean isSynthetic() {
    return synthetic;
  }

  /** What was left out so far. */
  Skipped skipped() {
    return skipped;
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
