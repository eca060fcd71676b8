package org.sentiment4j.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path directory;

  @Test
  void replacesAnExistingFileAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "a longer old content");

    AtomicFile.write(file, out -> out.write("new".getBytes(UTF_8)));

    assertThat(file).hasContent("new");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void aFailureHalfWayKeepsTheOldFileAndRemovesTheTemporaryOne() throws IOException {
    Path file = Files.writeString(directory.resolve("a.txt"), "old");

    assertThatThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    out -> {
                      out.write("half".getBytes(UTF_8));
                      out.flush();
                      throw new IOException("disk full");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + file + ": disk full");

    assertThat(file).hasContent("old");
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(file));
  }

  @Test
  void theFinalNameIsNotThereWhileTheContentIsBeingWritten() throws IOException {
    Path file = directory.resolve("a.txt");

    AtomicFile.write(
        file,
        out -> {
          out.write(new byte[1 << 20]);
          assertThat(file).doesNotExist();
        });

    assertThat(file).hasSize(1 << 20);
  }

  @Test
  void anInterruptedThreadStillWrites() throws IOException {
    Path file = directory.resolve("a.txt");
    Thread.currentThread().interrupt();
    try {
      AtomicFile.write(file, out -> out.write(1));
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(file).hasSize(1);
  }

  @Test
  void hasThePermissionsOfAnyOtherNewFile() throws IOException {
    Path ordinary = Files.writeString(directory.resolve("ordinary"), "");
    Path file = directory.resolve("a.txt");

    AtomicFile.write(file, out -> out.write(1));

    assertThat(Files.isReadable(file)).isTrue();
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      assertThat(Files.getPosixFilePermissions(file))
          .isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
  }

  @Test
  void aMissingDirectoryIsAnIoException() {
    assertThatThrownBy(() -> AtomicFile.write(directory.resolve("no/a.txt"), out -> out.write(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + directory.resolve("no/a.txt") + ": its folder is gone");
  }

  @Test
  void aDirectoryInTheWayIsAnIoExceptionAndLeavesNothing() throws IOException {
    Path occupied = Files.createDirectories(directory.resolve("a.txt/inside")).getParent();

    assertThatThrownBy(() -> AtomicFile.write(occupied, out -> out.write(1)))
        .isInstanceOf(IOException.class);
    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(occupied));
  }

  @Test
  void whatAKilledProcessLeftIsDeletedAndNothingElse() throws IOException {
    Path kept = Files.writeString(directory.resolve("a.txt"), "kept");
    Files.writeString(directory.resolve(".a.txt.0a1b.tmp"), "half");

    AtomicFile.deleteLeftovers(directory, Duration.ofDays(1));
    assertThat(directory.resolve(".a.txt.0a1b.tmp")).exists();
    AtomicFile.deleteLeftovers(directory, Duration.ZERO);

    assertThat(directory).isDirectoryNotContaining(path -> !path.equals(kept));
  }
}
