package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class DataLocationTest {
  @TempDir private Path data;

  @Test
  void theUsualNamesComeFirst() throws IOException {
    Files.createFile(data.resolve("another.tar.gz"));
    Path archive = Files.createFile(data.resolve("aclImdb_v1.tar.gz"));
    assertThat(DataLocation.find(data)).isEqualTo(archive);

    Path folder = Files.createDirectory(data.resolve("aclImdb"));
    assertThat(DataLocation.find(data)).isEqualTo(folder);
  }

  @Test
  void oneArchiveOrCsvFileOfAnotherNameIsTaken() throws IOException {
    Files.createDirectory(data.resolve("cache"));
    Files.createFile(data.resolve("aclImdb_v1.tar.gz.part"));
    Path archive = Files.createFile(data.resolve("mine.csv"));

    assertThat(DataLocation.find(data)).isEqualTo(archive);
  }

  @Test
  void amongSeveralTheUserMustChoose() throws IOException {
    Path one = Files.createFile(data.resolve("one.tar.gz"));
    Path two = Files.createFile(data.resolve("two.csv"));

    assertThatThrownBy(() -> DataLocation.find(data))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("--data")
        .hasMessageContaining(one + ", " + two);
  }

  @Test
  void whereThereIsNothingTheWaysOutAreNamed() {
    for (Path folder : new Path[] {data, data.resolve("missing")}) {
      assertThatThrownBy(() -> DataLocation.find(folder))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll(folder.toString(), "download", "--data PATH", "sample");
    }
  }

  @Test
  void theSyntheticSampleIsNeverTaken() throws IOException {
    SampleCorpusWriter.write(SampleCorpus.of(8, "0-3", 1), data.resolve("sample"));
    SampleCorpusWriter.write(SampleCorpus.of(8, "0-3", 1), data.resolve("aclImdb"));
    assertThatThrownBy(() -> DataLocation.find(data)).isInstanceOf(InputException.class);

    Path archive = Files.createFile(data.resolve("aclImdb_v1.tar.gz"));
    assertThat(DataLocation.find(data)).isEqualTo(archive);
  }
}
