package org.sentiment4j.file;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.sentiment4j.error.InputException;

/** Folders that results go to. */
public final class Folders {
  /** More than so many processes hardly ever come between. */
  private static final int ATTEMPTS = 100;

  private Folders() {}

  /**
   * Makes a folder in {@code parent}, which is made, too, where it is missing.
   *
   * @throws FileAlreadyExistsException where there is something of that name
   */
  public static Path create(Path parent, String name) throws IOException {
    for (int attempt = 1; ; attempt++) {
      try {
        makeWithParents(parent);
        return Files.createDirectory(parent.resolve(name));
      } catch (NoSuchFileException e) {
        // Another process checked it, see below, and has just tidied up behind itself.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  private static void makeWithParents(Path folder) throws IOException {
    try {
      Files.createDirectories(folder);
    } catch (FileAlreadyExistsException e) {
      Path inTheWay = Path.of(e.getFile());
      if (Files.exists(inTheWay) && !Files.isDirectory(inTheWay)) {
        throw new NotDirectoryException(e.getFile());
      }
      // It was there, and when the library looked whether it is a folder, it was gone.
      throw new NoSuchFileException(e.getFile());
    }
  }

  /**
   * Checks that files can be written to {@code folder}, which need not exist yet. Leaves nothing
   * behind.
   *
   * @param option the option that names another folder
   * @return {@code folder}
   * @throws InputException where they cannot
   */
  public static Path checkWritable(Path folder, String option) {
    IOException problem = null;
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        tryToWrite(folder);
        return folder;
      } catch (NoSuchFileException e) {
        // Another process checked the same folder, and has just tidied up behind itself.
        problem = e;
      } catch (IOException e) {
        problem = e;
        break;
      }
    }
    throw new InputException(
        "cannot write to "
            + folder
            + " ("
            + reason(folder, problem)
            + "); name another place with "
            + option,
        problem);
  }

  private static String reason(Path folder, IOException problem) {
    for (Path path = folder.toAbsolutePath(); path != null; path = path.getParent()) {
      if (Files.exists(path) && !Files.isDirectory(path)) {
        return "is a file: " + path;
      }
    }
    if (!(problem instanceof FileSystemException system)) {
      return problem.getMessage();
    }
    if (system instanceof NoSuchFileException) {
      return "no such folder: " + system.getFile();
    }
    if (system instanceof AccessDeniedException) {
      return "no permission: " + system.getFile();
    }
    return system.getReason() == null ? system.getMessage() : system.getReason();
  }

  private static void tryToWrite(Path folder) throws IOException {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Path missing = folder.toAbsolutePath();
          Files.notExists(missing);
          missing = missing.getParent()) {
        made.push(missing);
      }
      makeWithParents(folder);
      Files.delete(Files.createTempFile(folder, ".writable", ""));
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
