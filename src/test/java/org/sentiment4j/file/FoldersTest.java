package org.sentiment4j.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
  @EnabledOnOs(value = OS.LINUX, disabledReason = "others look at a folder from time to time only")
  void aMissingFolderIsNotMadeWhereItBelongsNotEvenForAMoment() throws Exception {
    Path missing = folder.resolve("logs");
    Path end = folder.resolve("end");
    Set<Object> made = new HashSet<>();
    try (WatchService watch = folder.getFileSystem().newWatchService()) {
      WatchKey changes = folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

      Folders.checkWritable(missing.resolve("lstm"), "--logs");

      Files.createFile(end);
      while (!made.contains(end.getFileName())) {
        assertThat(watch.poll(30, TimeUnit.SECONDS)).isSameAs(changes);
        changes.pollEvents().forEach(event -> made.add(event.context()));
        changes.reset();
      }
    }
    assertThat(made).hasSize(2).doesNotContain(missing.getFileName());
  }

  @Test
  void aLinkToNothingIsNamedAndLeft() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

    assertThatThrownBy(() -> Folders.checkWritable(link.resolve("lstm"), "--logs"))
        .isInstanceOf(InputException.class)
        .hasMessage(
            "cannot write to %s (is a link to nothing: %s); name another place with --logs",
            link.resolve("lstm"), link);
    assertThat(link).isSymbolicLink();
  }

  @Test
  void whatTheSystemWouldNotFindLaterIsRefused() {
    assertThatThrownBy(() -> Folders.checkWritable(folder.resolve("new/../logs"), "--logs"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("(\"..\" after a folder that is not there)");
    Folders.checkWritable(folder.resolve("./a/./b"), "--logs");
    Folders.checkWritable(folder.resolve("../" + folder.getFileName() + "/a"), "--logs");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aNameThatIsTooLongIsRefusedForThatReason() {
    Path tooLong = folder.resolve("new").resolve("a".repeat(300));

    assertThatThrownBy(() -> Folders.checkWritable(tooLong, "--logs"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("(File name too long)");
    assertThat(folder).isEmptyDirectory();
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
