package org.sentiment4j.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.sentiment4j.error.InputException;

/**
 * Reads a file that may be anything: no more of it than such a file can hold, and never a pipe or a
 * device, which might never end.
 */
public final class BoundedFile {
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private BoundedFile() {}

  /**
   * Checks that {@code file}, or what it links to, is a file that can be opened.
   *
   * @throws InputException where it is a folder, a pipe or a device
   * @throws NoSuchFileException where it is missing
   */
  public static void check(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (Files.isDirectory(file)) {
      throw new InputException(file + ": a folder where a file is expected");
    }
    if (!Files.isRegularFile(file)) {
      throw new InputException(file + ": a pipe or a device where a file is expected");
    }
  }

  /**
   * Returns what is in {@code file}.
   *
   * @param most the number of bytes that it may have
   * @throws InputException where it is no file, may not be read, or has more bytes
   * @throws NoSuchFileException where it is missing
   */
  public static byte[] read(Path file, int most) throws IOException {
    check(file);
    long size = Files.size(file);
    if (size > most) {
      throw tooLarge(file, most);
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = new byte[(int) size];
      int read = in.readNBytes(bytes, 0, bytes.length);
      // Some files of the system say that they are empty, and others grow.
      byte[] more = in.readNBytes(most - read);
      if (in.read() >= 0) {
        throw tooLarge(file, most);
      }
      byte[] all = read + more.length == size ? bytes : Arrays.copyOf(bytes, read + more.length);
      System.arraycopy(more, 0, all, read, more.length);
      return all;
    } catch (AccessDeniedException e) {
      throw new InputException(file + ": no permission to read it", e);
    }
  }

  private static InputException tooLarge(Path file, int most) {
    return new InputException(
        String.format(
            Locale.ROOT, "%s: larger than the %,d bytes that such a file can have", file, most));
  }

  /**
   * Returns the text in {@code file}, without a byte-order mark.
   *
   * @param most the number of bytes that it may have
   * @throws InputException as {@link #read} does, and where it is not UTF-8
   */
  public static String readText(Path file, int most) throws IOException {
    byte[] bytes = read(file, most);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new InputException(file + ": not a text file in UTF-8", e);
    }
  }
}
