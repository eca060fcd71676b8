package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class SampleCorpusWriterTest {
  private static final SampleCorpus CORPUS = new SampleCorpus(40, 0, 30, 42);

  @TempDir private Path place;

  @Test
  void theDirectoryHoldsTheReviewsAndTheMarkerAndNothingElse() throws IOException {
    SampleCorpusWriter.write(CORPUS, place.resolve("new/sample"));
    Map<String, String> expected = new TreeMap<>();
    CORPUS.stream().forEach(review -> expected.put(review.path(), review.text()));
    expected.put("SYNTHETIC.txt", CORPUS.notice());
    assertThat(files(place.resolve("new"))).isEqualTo(under("sample/", expected));
  }

  @Test
  void theMarkerSaysThatTheTextIsSyntheticAndHowItWasMade() throws IOException {
    SampleCorpusWriter.write(CORPUS, place.resolve("sample"));
    assertThat(Files.readString(place.resolve("sample").resolve(SampleCorpus.MARKER_FILE)))
        .contains("synthetic", "need memory", "sample DIR --reviews 40 --distance 0-30 --seed 42\n")
        .doesNotContain("\r");
  }

  @Test
  void theSameArgumentsGiveTheSameBytesWhereverTheyGo() throws IOException {
    SampleCorpusWriter.write(CORPUS, place.resolve("a"));
    SampleCorpusWriter.write(CORPUS, place.resolve("b"));
    assertThat(files(place.resolve("a"))).isEqualTo(files(place.resolve("b")));
  }

  @Test
  void anEmptyDirectoryIsFilled() throws IOException {
    Path empty = Files.createDirectory(place.resolve("sample"));
    SampleCorpusWriter.write(CORPUS, empty);
    assertThat(files(empty)).hasSize(41);
  }

  @Test
  void aLinkToAnEmptyDirectoryStaysALink() throws IOException {
    Path empty = Files.createDirectory(place.resolve("real"));
    Path link = Files.createSymbolicLink(place.resolve("link"), empty);
    SampleCorpusWriter.write(CORPUS, link);
    assertThat(link).isSymbolicLink();
    assertThat(files(empty)).hasSize(41);
  }

  @Test
  void aDirectoryThatHoldsAnythingIsRefusedAndStaysAsItWas() throws IOException {
    Files.writeString(place.resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> SampleCorpusWriter.write(CORPUS, place))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(place.toString())
        .hasMessageContaining("not empty");
    assertThat(files(place)).isEqualTo(Map.of("mine.txt", "mine"));
  }

  @Test
  void aSampleIsNotOverwritten() throws IOException {
    Path sample = place.resolve("sample");
    SampleCorpusWriter.write(CORPUS, sample);
    assertThatThrownBy(() -> SampleCorpusWriter.write(CORPUS, sample))
        .isInstanceOf(InputException.class);
    assertThat(files(sample)).hasSize(41);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsTheUsersError() throws IOException {
    Path file = Files.writeString(place.resolve("file"), "");
    assertThatThrownBy(() -> SampleCorpusWriter.write(CORPUS, file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("not a directory");
    assertThatThrownBy(() -> SampleCorpusWriter.write(CORPUS, file.resolve("sample")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("cannot write");
  }

  /** Path under {@code root}, with forward slashes, to content. */
  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }

  private static Map<String, String> under(String folder, Map<String, String> files) {
    Map<String, String> moved = new TreeMap<>();
    files.forEach((path, text) -> moved.put(folder + path, text));
    return moved;
  }
}
