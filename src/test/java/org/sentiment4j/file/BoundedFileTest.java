package org.sentiment4j.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class BoundedFileTest {
  @TempDir private Path folder;

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> BoundedFile.readText(file, 10))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": " + reason);
  }

  @Test
  void aFileOfJustAsManyBytesIsRead() throws IOException {
    Path file = Files.writeString(folder.resolve("a"), "0123456789");

    assertThat(BoundedFile.readText(file, 10)).isEqualTo("0123456789");
    Files.writeString(file, "0123456789a");
    assertRefused(file, "larger than the 10 bytes that such a file can have");
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheText() throws IOException {
    assertThat(BoundedFile.readText(Files.writeString(folder.resolve("a"), "\ufeffb"), 10))
        .isEqualTo("b");
  }

  @Test
  void whatIsNotUtf8IsRefused() throws IOException {
    assertRefused(
        Files.write(folder.resolve("a"), new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}),
        "not a text file in UTF-8");
  }

  @Test
  void aFolderAndAPipeAreRefusedAndNotWaitedFor() throws InterruptedException {
    assertRefused(folder, "a folder where a file is expected");
    assertRefused(
        Pipes.make(folder.resolve("pipe")), "a pipe or a device where a file is expected");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/zero", "/dev/random", "/dev/null"})
  void aDeviceIsRefused(Path device) {
    assumeTrue(Files.exists(device));
    assertRefused(device, "a pipe or a device where a file is expected");
  }

  @Test
  void aFileThatSaysItIsEmptyIsReadNoFurther() {
    // The system makes its content up while it is read.
    Path file = Path.of("/proc/self/maps");
    assumeTrue(Files.exists(file));
    assertRefused(file, "larger than the 10 bytes that such a file can have");
  }

  @Test
  void aMissingFileIsNotAnEmptyOne() {
    assertThatThrownBy(() -> BoundedFile.read(folder.resolve("lost"), 10))
        .isInstanceOf(NoSuchFileException.class);
  }
}
