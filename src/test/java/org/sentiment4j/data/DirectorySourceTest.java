package org.sentiment4j.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Pipes;

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

  @Test
  void aLinkToAFileIsAReviewAndOneThatLeadsNowhereIsLeftOut() throws IOException {
    TinyCorpus.ofEight().asDirectory(folder);
    Path text = Files.writeString(folder.resolve("elsewhere"), "linked");
    Files.createSymbolicLink(folder.resolve("train/pos/2_9.txt"), text);
    Files.createSymbolicLink(folder.resolve("train/pos/3_9.txt"), folder.resolve("lost"));
    Files.createSymbolicLink(folder.resolve("train/pos/4_9.txt"), Path.of("4_9.txt"));

    assertThat(TinyCorpus.read(folder)).extracting(Review::text).hasSize(9).contains("linked");
    assertThat(TinyCorpus.build(folder).facts().skipped().examples())
        .containsExactly(
            "train/pos/3_9.txt (a link that leads nowhere)",
            "train/pos/4_9.txt (a link that leads nowhere)");
  }

  @Test
  void aPipeIsLeftOutAndNotWaitedFor() throws IOException, InterruptedException {
    TinyCorpus.ofEight().asDirectory(folder);
    Pipes.make(folder.resolve("train/pos/2_9.txt"));

    assertThat(TinyCorpus.build(folder).facts().skipped())
        .isEqualTo(new Skipped(1, List.of("train/pos/2_9.txt (a pipe or a device)")));
  }

  @Test
  void aReviewThatMayNotBeReadIsNamed() throws IOException {
    Path file = TinyCorpus.ofEight().asDirectory(folder).resolve("train/pos/0_9.txt");
    Files.setPosixFilePermissions(file, Set.of());
    // To the administrator nothing is forbidden.
    assumeFalse(Files.isReadable(file));

    assertThatThrownBy(() -> TinyCorpus.read(folder))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": no permission to read it");
  }
}
