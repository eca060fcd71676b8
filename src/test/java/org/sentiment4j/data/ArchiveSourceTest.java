package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class ArchiveSourceTest {
  private static final int GZIP_HEADER_BYTES = 10;

  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void nameTheArchive() {
    archive = folder.resolve("reviews.tar.gz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "./", "aclImdb/", "./aclImdb/", "some/other/folder/"})
  void theFoldersMayStandBelowOthers(String prefix) throws IOException {
    Path directory = TinyCorpus.ofEight().asDirectory(folder.resolve("directory"));

    assertThat(TinyCorpus.read(TinyCorpus.ofEight().asArchive(archive, prefix)))
        .isEqualTo(TinyCorpus.read(directory));
  }

  @Test
  void namesAreUtf8OnEveryMachine() throws IOException {
    TinyCorpus.ofEight().with("train/pos/\u00e9_9.txt", "x").asArchive(archive);

    assertThat(TinyCorpus.read(archive)).extracting(Review::id).contains("train/pos/\u00e9_9");
  }

  @Test
  void anArchiveThatIsCutOffAnywhereIsReported() throws IOException {
    byte[] whole = Files.readAllBytes(TinyCorpus.ofEight().asArchive(archive));
    for (int length = 2; length < whole.length; length++) {
      Files.write(archive, Arrays.copyOf(whole, length));
      assertDamaged(() -> TinyCorpus.read(archive));
    }
  }

  @Test
  void aFlippedBitNeverChangesAReviewUnnoticed() throws IOException {
    byte[] whole = Files.readAllBytes(TinyCorpus.ofEight().asArchive(archive));
    List<Review> reviews = TinyCorpus.read(archive);
    int reported = 0;
    for (int i = GZIP_HEADER_BYTES; i < whole.length; i++) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 1;
      Files.write(archive, damaged);
      try {
        // Where nothing is reported, the bit means nothing, such as one that only pads a byte.
        assertThat(TinyCorpus.read(archive)).isEqualTo(reviews);
      } catch (InputException e) {
        reported++;
      }
    }
    assertThat(reported).isGreaterThan((whole.length - GZIP_HEADER_BYTES) / 2);
  }

  @Test
  void theReviewsBeforeTheDamageAreCounted() throws IOException {
    TinyCorpus corpus = TinyCorpus.ofEight();
    byte[] noise = new byte[10_000];
    new Random(1).nextBytes(noise);
    byte[] whole = Files.readAllBytes(corpus.with("train/neg/9_1.txt", noise).asArchive(archive));
    Files.write(archive, Arrays.copyOf(whole, whole.length - 5_000));

    assertThatThrownBy(() -> TinyCorpus.read(archive))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("damaged or cut off after 8 reviews")
        .hasMessageContaining("get it again");
  }

  @Test
  void whatOnlyBeginsLikeAnArchiveIsRefused() throws IOException {
    byte[] noise = new byte[5_000];
    new Random(1).nextBytes(noise);
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archive))) {
      gzip.write(noise);
    }
    assertDamaged(() -> TinyCorpus.read(archive));

    noise[0] = 0x1f;
    noise[1] = (byte) 0x8b;
    Files.write(archive, noise);
    assertDamaged(() -> TinyCorpus.read(archive));
  }

  @Test
  void anArchiveWithoutReviewsIsRefusedWithTheFoldersThatItLacks() throws IOException {
    new TinyCorpus().with("README", "").asArchive(archive);

    assertThatThrownBy(() -> TinyCorpus.build(archive))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(archive + ": no reviews in train/pos")
        .hasMessageContaining(archive + ": no reviews in test/neg");
  }

  private void assertDamaged(ThrowingCallable read) {
    assertThatThrownBy(read)
        .isInstanceOf(InputException.class)
        .hasMessageContaining(archive.toString())
        .hasMessageContaining("damaged")
        .hasMessageContaining("get it again");
  }
}
