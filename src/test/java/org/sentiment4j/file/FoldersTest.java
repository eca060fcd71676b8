package org.sentiment4j.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;

class FoldersTest {
  @TempDir Path folder;

  @Test
  void theCheckLeavesNothingBehind() {
    Folders.checkWritable(folder.resolve("a/b"), "--logs");

    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void theCheckTouchesNothingThatWasThere() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("a/b"));
    Path file = Files.writeString(inner.resolve("file"), "mine");

    Folders.checkWritable(inner, "--logs");

    assertThat(file).hasContent("mine");
    assertThat(inner).isDirectoryContaining(file::equals);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsNamedWithTheOption() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    assertThatThrownBy(() -> Folders.checkWritable(file.resolve("logs/lstm"), "--logs"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "cannot write to %s (is a file: %s); name another place with --logs",
            file.resolve("logs/lstm"), file);
    assertThat(file).hasContent("mine");
  }
}
