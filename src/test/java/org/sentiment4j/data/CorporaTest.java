package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorporaTest {
  private static final int VOCABULARY = 10;
  private static final int CHECKSUM_BYTES = 8;

  private final List<String> notices = new CopyOnWriteArrayList<>();
  @TempDir private Path folder;
  private Path cache;
  private Path source;

  @BeforeEach
  void writeTheReviews() throws IOException {
    cache = folder.resolve("deep/cache");
    source =
        TinyCorpus.ofEight()
            .with("train/pos/2_9.txt", new byte[] {'a', (byte) 0xff})
            .asArchive(folder.resolve("reviews.tar.gz"));
  }

  @Test
  void theSecondTimeTheCorpusComesFromTheCacheAndIsTheSame() throws IOException {
    EncodedCorpus built = load();
    assertThat(prepared()).isTrue();
    EncodedCorpus cached = load();

    assertThat(prepared()).isFalse();
    assertThat(cached).usingRecursiveComparison().isEqualTo(built);
    assertThat(cached.facts().malformed()).hasSize(1);
    assertThat(cachedFiles()).hasSize(1);
  }

  @Test
  void anotherVocabularySizeIsAnotherCorpus() throws IOException {
    load();
    EncodedCorpus other = corpora(false).load(source, VOCABULARY + 1, 42);

    assertThat(other.vocabulary().words()).hasSize(VOCABULARY - 1);
    assertThat(load().vocabulary().words()).hasSize(VOCABULARY - 2);
  }

  @Test
  void aSourceOfAnotherTimeOrSizeIsReadAgain() throws IOException {
    load();
    prepared();
    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    load();
    assertThat(prepared()).isTrue();

    TinyCorpus.ofEight().without("test/pos/0_7.txt").asArchive(source);
    Files.setLastModifiedTime(source, FileTime.fromMillis(1));
    assertThat(load().test()).hasSize(3);
  }

  @Test
  void aDirectoryWithAnotherListingIsReadAgain() throws IOException {
    Path directory = TinyCorpus.ofEight().asDirectory(folder.resolve("directory"));
    assertThat(load(directory).train()).hasSize(4);

    Files.writeString(directory.resolve("train/pos/2_8.txt"), "new");
    assertThat(load(directory).train()).hasSize(5);
    Files.delete(directory.resolve("train/pos/2_8.txt"));
    Files.createFile(directory.resolve(SampleCorpus.MARKER_FILE));
    assertThat(load(directory).facts().synthetic()).isTrue();
  }

  @Test
  void theSplitSeedMattersToASourceWithoutASplitAlone() throws IOException {
    load();
    corpora(false).load(source, VOCABULARY, 1);
    assertThat(cachedFiles()).hasSize(1);

    Path csv = TinyCorpus.ofEight().asCsv(folder.resolve("reviews.csv"));
    EncodedCorpus one = corpora(false).load(csv, VOCABULARY, 1);
    assertThat(corpora(false).load(csv, VOCABULARY, 42).dataHash()).isNotEqualTo(one.dataHash());
    assertThat(cachedFiles()).hasSize(3);
  }

  @Test
  void aFileCutOffAnywhereIsPreparedAgainWithANotice() throws IOException {
    EncodedCorpus built = load();
    byte[] whole = Files.readAllBytes(cachedFiles().get(0));
    for (int length = 0; length < whole.length; length += 37) {
      assertMended(Arrays.copyOf(whole, length), built);
    }
    assertMended(Arrays.copyOf(whole, whole.length - 1), built);
  }

  @Test
  void aFileWithAnotherByteAnywhereIsPreparedAgainWithANotice() throws IOException {
    EncodedCorpus built = load();
    byte[] whole = Files.readAllBytes(cachedFiles().get(0));
    for (int i = 0; i < whole.length; i += 37) {
      byte[] damaged = whole.clone();
      damaged[i] ^= 0x40;
      assertMended(damaged, built);
    }
  }

  private void assertMended(byte[] damaged, EncodedCorpus expected) throws IOException {
    notices.clear();
    Files.write(cachedFiles().get(0), damaged);

    assertThat(load()).usingRecursiveComparison().isEqualTo(expected);
    assertThat(notices).first().asString().contains(".corpus is damaged", "preparing it again");
    notices.clear();
    load();
    assertThat(notices).isEmpty();
  }

  @Test
  void aCacheFileThatCannotBeReadIsOnlyANotice() throws IOException {
    load();
    Path file = cachedFiles().get(0);
    Files.delete(file);
    Files.createDirectory(file);

    assertThat(load().train()).hasSize(5);
    assertThat(notices).anyMatch(notice -> notice.contains("cannot be read"));
  }

  @Test
  void forceReadsTheSourceThoughItIsCached() throws IOException {
    load();
    prepared();

    corpora(true).load(source, VOCABULARY, 42);
    assertThat(prepared()).isTrue();
  }

  @Test
  void aCacheThatCannotBeWrittenIsOnlyANotice() throws IOException {
    cache = Files.createFile(folder.resolve("file"));

    assertThat(load().train()).hasSize(5);
    assertThat(notices).last().asString().contains("not kept", cache.toString());
  }

  @Test
  void manyAtOnceAllGetTheWholeCorpus() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<EncodedCorpus>> loads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        loads.add(this::load);
      }
      EncodedCorpus expected = TinyCorpus.build(source);
      for (Future<EncodedCorpus> loaded : threads.invokeAll(loads)) {
        assertThat(loaded.get().dataHash()).isEqualTo(expected.dataHash());
      }
    } finally {
      threads.shutdownNow();
    }
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files).containsExactlyElementsOf(cachedFiles()).hasSize(1);
    }
    assertThat(load().train()).hasSize(5);
  }

  private EncodedCorpus load() throws IOException {
    return load(source);
  }

  private EncodedCorpus load(Path path) throws IOException {
    return corpora(false).load(path, VOCABULARY, 42);
  }

  private Corpora corpora(boolean force) {
    return new Corpora(cache, force, notices::add);
  }

  /** Whether a source was read since the last call. */
  private boolean prepared() {
    boolean prepared = notices.contains("preparing " + source);
    notices.clear();
    return prepared;
  }

  private List<Path> cachedFiles() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.filter(file -> file.toString().endsWith(".corpus")).toList();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {Integer.MAX_VALUE, -1, Integer.MIN_VALUE, 1 << 30, 0, 5})
  void aLengthThatLiesUnderARightChecksumIsPreparedAgainWithANotice(int length) throws IOException {
    EncodedCorpus built = load();
    Path file = cachedFiles().get(0);
    byte[] bytes = Files.readAllBytes(file);
    // The length of the last review, the ids of its words and the checksum end the file.
    ByteBuffer lies = ByteBuffer.wrap(bytes);
    lies.putInt(bytes.length - CHECKSUM_BYTES - lastReview(built).words().length * 4 - 4, length);
    assertMended(withChecksum(bytes), built);
  }

  @ParameterizedTest
  @ValueSource(ints = {VOCABULARY, Integer.MAX_VALUE, 0, -1})
  void anIdOfNoWordUnderARightChecksumIsPreparedAgainWithANotice(int id) throws IOException {
    EncodedCorpus built = load();
    byte[] bytes = Files.readAllBytes(cachedFiles().get(0));
    ByteBuffer.wrap(bytes).putInt(bytes.length - CHECKSUM_BYTES - 4, id);
    assertMended(withChecksum(bytes), built);
  }

  private static EncodedReview lastReview(EncodedCorpus corpus) {
    return corpus.test().get(corpus.test().size() - 1);
  }

  private static byte[] withChecksum(byte[] bytes) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, 0, bytes.length - CHECKSUM_BYTES);
    ByteBuffer.wrap(bytes).putLong(bytes.length - CHECKSUM_BYTES, checksum.getValue());
    return bytes;
  }
}
