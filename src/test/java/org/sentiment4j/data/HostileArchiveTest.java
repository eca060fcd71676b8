package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipEncodingHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

/** Archives that are made to do harm: each begins with a review, and ends with one. */
class HostileArchiveTest {
  private static final ArchiveEntries.Bounds PUBLISHED = ArchiveEntries.Bounds.of(80_000_000);
  private static final int BLOCK = 512;

  private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
  private OutputStream gzip;
  private TarArchiveOutputStream tar;

  @BeforeEach
  void begin() throws IOException {
    gzip = new GZIPOutputStream(packed);
    tar = new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name());
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    add(new TarArchiveEntry("train/pos/0_9.txt"), "first");
  }

  @AfterEach
  void close() throws IOException {
    gzip.close();
  }

  private void add(TarArchiveEntry entry, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  /** Adds a header that is not followed by what it announces. */
  private void announce(TarArchiveEntry entry, long size) throws IOException {
    entry.setSize(size);
    byte[] header = new byte[BLOCK];
    entry.writeEntryHeader(header, ZipEncodingHelper.getZipEncoding("UTF-8"), true);
    tar.flush();
    gzip.write(header);
  }

  /** Adds what belongs to the header of the next entry. */
  private void addHeader(char type, String text) throws IOException {
    announce(new TarArchiveEntry("header", (byte) type), text.length());
    gzip.write(
        Arrays.copyOf(
            text.getBytes(StandardCharsets.US_ASCII), (text.length() / BLOCK + 1) * BLOCK));
  }

  private ReviewSource.Reviews open(ArchiveEntries.Bounds bounds) throws IOException {
    return ArchiveSource.open("a.tar.gz", new ByteArrayInputStream(packed.toByteArray()), bounds);
  }

  /** Ends the archive and reads it: the reviews, then what was left out. */
  private List<String> read() throws IOException {
    add(new TarArchiveEntry("test/neg/0_1.txt"), "last");
    tar.close();
    List<String> read = new ArrayList<>();
    try (ReviewSource.Reviews reviews = open(PUBLISHED)) {
      reviews.forEachRemaining(review -> read.add(review.text()));
      read.addAll(reviews.skipped().examples());
      assertThat(reviews.skipped().count()).isEqualTo(read.size() - 2);
    }
    return read;
  }

  private void assertRefused(ArchiveEntries.Bounds bounds, String... parts) {
    assertThatThrownBy(
            () -> {
              gzip.close();
              try (ReviewSource.Reviews reviews = open(bounds)) {
                reviews.forEachRemaining(review -> assertThat(review.text()).isEqualTo("first"));
              }
            })
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("a.tar.gz: ")
        .hasMessageContainingAll(parts)
        .hasMessageEndingWith("; not an archive of reviews, or one made to do harm");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../train/pos/1_9.txt", "/tmp/train/pos/1_9.txt", "a/../../train/pos/1_9.txt"})
  void aNameThatLeadsOutOfTheArchiveIsLeftOut(String name) throws IOException {
    add(new TarArchiveEntry(name, true), "elsewhere");

    assertThat(read()).containsExactly("first", "last", name + " (it leads out of the folder)");
  }

  @ParameterizedTest
  @CsvSource({
    "2, a symbolic link",
    "1, a hard link",
    "3, a device",
    "4, a device",
    "6, a pipe",
    "5, a folder"
  })
  void whatIsNoFileIsLeftOut(char type, String reason) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry("train/pos/1_9.txt", (byte) type);
    entry.setLinkName("/etc/passwd");
    add(entry, "");

    assertThat(read()).containsExactly("first", "last", "train/pos/1_9.txt (" + reason + ")");
  }

  @Test
  void aNameThatSteersTheTerminalIsLeftOutAndShownWithoutItsControlCharacters() throws IOException {
    add(new TarArchiveEntry("train/pos/\u001b[31m1_9.txt"), "red");

    assertThat(read())
        .containsExactly(
            "first", "last", "train/pos/ [31m1_9.txt (control characters in its name)");
  }

  @Test
  void aNameLongerThanAnyPathIsLeftOut() throws IOException {
    add(new TarArchiveEntry("x/".repeat(3000) + "train/pos/1_9.txt"), "deep");

    assertThat(read())
        .containsExactly("first", "last", "x/".repeat(20) + "... (a name of 6017 characters)");
  }

  @Test
  void ofMuchThatIsLeftOutTheFirstIsNamedAndAllCounted() throws IOException {
    for (int i = 0; i < 100; i++) {
      add(new TarArchiveEntry("train/pos/" + i + "_9.txt", TarConstants.LF_SYMLINK), "");
    }
    tar.close();
    try (ReviewSource.Reviews reviews = open(PUBLISHED)) {
      reviews.forEachRemaining(review -> assertThat(review.text()).isEqualTo("first"));
      assertThat(reviews.skipped().count()).isEqualTo(100);
      assertThat(reviews.skipped().examples()).hasSize(5);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"aclImdb/README", "aclImdb/train/pos/1_9.txt"})
  void anEntryThatSaysItHasTenGigabytesIsRefusedBeforeItIsRead(String name) throws IOException {
    announce(new TarArchiveEntry(name), 10L << 30);

    assertRefused(PUBLISHED, "entry 2, " + name + ", says that it has 10,737,418,240 bytes");
  }

  @Test
  void aReviewOfMoreThanItCanHaveIsRefusedBeforeItIsRead() throws IOException {
    announce(new TarArchiveEntry("train/pos/1_9.txt"), Review.MOST_BYTES + 1L);

    assertRefused(PUBLISHED, "67,108,865 bytes; a review has at most 67,108,864");
  }

  @Test
  void moreEntriesThanADataSetHasAreRefused() throws IOException {
    for (int i = 0; i < 20; i++) {
      add(new TarArchiveEntry("folder" + i + "/", TarConstants.LF_DIR), "");
    }
    tar.close();

    assertRefused(new ArchiveEntries.Bounds(20, 1 << 20), "has more than 20 entries");
  }

  @Test
  void whatUnpacksWithoutEndIsRefusedWhereverItStands() throws IOException {
    byte[] zeros = new byte[1 << 20];
    ArchiveEntries.Bounds bounds = new ArchiveEntries.Bounds(20, 1 << 20);
    tar.finish();
    gzip.write(zeros);
    gzip.close();

    assertRefused(bounds, "unpacks to more than 1,048,576 bytes");
  }

  @Test
  void anArchiveMayUnpackToMoreTheLargerItIs() {
    assertThat(ArchiveEntries.Bounds.of(1000).unpackedBytes()).isBetween(1L << 30, 2L << 30);
    assertThat(PUBLISHED.unpackedBytes()).isBetween(3_000_000_000L, 5_000_000_000L);
  }

  @ParameterizedTest
  @CsvSource({"x", "g", "L", "K"})
  void aHeaderLongerThanAnyIsRefusedBeforeItIsRead(char type) throws IOException {
    addHeader(type, "300000 a=" + "a".repeat(299_990) + "\n");

    assertRefused(PUBLISHED, "entry 2 has a header of more than 262,144 bytes");
  }

  @Test
  void headersWithoutEndAreRefused() throws IOException {
    for (int i = 0; i < 1000; i++) {
      addHeader('L', "a");
    }

    assertRefused(PUBLISHED, "entry 2 has a header of more than 262,144 bytes");
  }

  @Test
  void attributesThatAddUpFromEntryToEntryAreRefused() throws IOException {
    for (int i = 0; i < 3; i++) {
      String attribute = " key" + i + "=" + "v".repeat(100_000) + "\n";
      addHeader('g', (attribute.length() + 6) + attribute);
      add(new TarArchiveEntry("README" + i), "");
    }

    assertRefused(PUBLISHED, "README2, has attributes of 300,012 characters");
  }

  @Test
  void aSparseFileIsRefused() throws IOException {
    add(new TarArchiveEntry("train/pos/1_9.txt", TarConstants.LF_GNUTYPE_SPARSE), "");
    tar.close();

    assertRefused(PUBLISHED, "train/pos/1_9.txt, is a sparse file");
  }
}
