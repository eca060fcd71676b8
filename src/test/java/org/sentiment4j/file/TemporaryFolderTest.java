package org.sentiment4j.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @Test
  void itIsGoneWithAllThatIsInItWhenItIsClosed() throws IOException {
    Path path;
    try (TemporaryFolder folder = TemporaryFolder.create("test")) {
      path = folder.path();
      assertThat(path).isEmptyDirectory();
      Files.createDirectories(path.resolve("a/b"));
      Files.writeString(path.resolve("a/b/file"), "text");
      Files.writeString(path.resolve("a-file"), "text");
    }

    assertThat(path).doesNotExist();
  }

  @Test
  void whatALinkInItPointsToStays(@TempDir Path elsewhere) throws IOException {
    Path mine = Files.writeString(elsewhere.resolve("mine"), "text");
    try (TemporaryFolder folder = TemporaryFolder.create("test")) {
      Files.createSymbolicLink(folder.path().resolve("link"), elsewhere);
    }

    assertThat(mine).hasContent("text");
  }

  @Test
  void itMayBeGoneAlready() throws IOException {
    TemporaryFolder folder = TemporaryFolder.create("test");
    Files.delete(folder.path());

    folder.close();

    assertThat(folder.path()).doesNotExist();
  }
}
