package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class DirectorySourceTest {
  @TempDir private Path folder;

  @Test
  void theFolderAclImdbInsideTheDirectoryIsFound() throws IOException {
    TinyCorpus.ofEight().asDirectory(folder.resolve("aclImdb"));

    assertThat(TinyCorpus.read(folder))
        .hasSize(8)
        .isEqualTo(TinyCorpus.read(folder.resolve("aclImdb")));
  }

  @Test
  void aDirectoryWithoutTrainingReviewsIsRefused() throws IOException {
    Path path = TinyCorpus.ofEight().without("train").asDirectory(folder);

    assertThatThrownBy(() -> ReviewSource.at(path))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString())
        .hasMessageContaining("no folder train");
  }

  @Test
  void aFolderWithTheNameOfAReviewIsLeftOutAndNamed() throws IOException {
    TinyCorpus.ofEight().asDirectory(folder);
    Files.createDirectory(folder.resolve("train/pos/2_9.txt"));

    assertThat(TinyCorpus.build(folder).facts().skipped())
        .isEqualTo(new Skipped(1, List.of("train/pos/2_9.txt (a folder)")));
  }

  @Test
  void onlyADirectoryWithTheSamplesMarkerIsSynthetic() throws IOException {
    TinyCorpus.ofEight().asDirectory(folder);
    assertThat(TinyCorpus.build(folder).facts().synthetic()).isFalse();

    Files.createFile(folder.resolve(SampleCorpus.MARKER_FILE));
    assertThat(TinyCorpus.build(folder).facts().synthetic()).isTrue();
  }
}
