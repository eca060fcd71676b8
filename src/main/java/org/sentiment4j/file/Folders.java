package org.sentiment4j.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.sentiment4j.error.InputException;

/** Folders that results go to. */
public final class Folders {
  private Folders() {}

  /**
   * Checks that files can be written to {@code folder}, which need not exist yet. Leaves nothing
   * behind.
   *
   * <p>Folders that are missing are tried inside one of a name of its own: were they made where
   * they belong and deleted again, another process that begins to use them just then would lose
   * them.
   *
   * @param option the option that names another folder
   * @return {@code folder}
   * @throws InputException where they cannot
   */
  public static Path checkWritable(Path folder, String option) {
    Path absolute = folder.toAbsolutePath();
    Path existing = nearestExisting(absolute);
    try {
      tryToWrite(existing, absolute);
      return folder;
    } catch (IOException e) {
      throw new InputException(
          "cannot write to "
              + folder
              + " ("
              + reason(existing, e)
              + "); name another place with "
              + option,
          e);
    }
  }

  /** A link is there, wherever it leads. */
  private static Path nearestExisting(Path folder) {
    Path path = folder;
    while (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
      path = path.getParent();
    }
    return path;
  }

  private static void tryToWrite(Path existing, Path folder) throws IOException {
    List<String> missing = new ArrayList<>();
    for (int i = existing.getNameCount(); i < folder.getNameCount(); i++) {
      missing.add(folder.getName(i).toString());
    }
    if (missing.contains("..")) {
      throw new FileSystemException(
          folder.toString(), null, "\"..\" after a folder that is not there");
    }
    Deque<Path> made = new ArrayDeque<>();
    made.push(Files.createTempDirectory(existing, ".writable"));
    try {
      for (String name : missing) {
        if (!name.equals(".")) {
          made.push(Files.createDirectory(made.element().resolve(name)));
        }
      }
      Files.delete(Files.createTempFile(made.element(), "file", ""));
    } finally {
      for (Path innermostFirst : made) {
        Files.deleteIfExists(innermostFirst);
      }
    }
  }

  private static String reason(Path existing, IOException problem) {
    for (Path path = existing; path != null; path = path.getParent()) {
      if (Files.isSymbolicLink(path) && Files.notExists(path)) {
        return "is a link to nothing: " + path;
      }
      if (Files.exists(path) && !Files.isDirectory(path)) {
        return "is a file: " + path;
      }
    }
    if (problem instanceof AccessDeniedException) {
      return "no permission: " + existing;
    }
    if (problem instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return "no folder can be made in " + existing;
  }
}
