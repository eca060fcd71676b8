package org.sentiment4j.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sentiment4j.error.InputException;

/** Folders that results go to. */
public final class Folders {
  private Folders() {}

  /**
   * Checks that files can be written to {@code folder}, which need not exist yet. Leaves nothing
   * behind.
   *
   * @param option the option that names another folder
   * @return {@code folder}
   * @throws InputException where they cannot
   */
  public static Path checkWritable(Path folder, String option) {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Path missing = folder.toAbsolutePath();
          Files.notExists(missing);
          missing = missing.getParent()) {
        made.push(missing);
      }
      Files.createDirectories(folder);
      Files.delete(Files.createTempFile(folder, ".writable", ""));
      return folder;
    } catch (IOException e) {
      throw new InputException(
          "cannot write to " + folder + " (" + e + "); name another place with " + option, e);
    } finally {
      while (!made.isEmpty()) {
        deleteIfEmpty(made.pollLast());
      }
    }
  }

  private static void deleteIfEmpty(Path folder) {
    try {
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      // Another program has begun to use it, or it could not be made in the first place.
    }
  }
}
