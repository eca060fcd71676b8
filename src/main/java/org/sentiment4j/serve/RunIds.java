package org.sentiment4j.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.run.RunDirectory;

/** Gives runs names for people and for addresses, each once. */
final class RunIds {
  private final Set<String> names = new HashSet<>();
  private final Set<String> ids = new HashSet<>();

  /**
   * Names the run at {@code path}: {@code lstm/version_0}, or the whole path where that is taken.
   */
  ServedRun newRun(Path path) {
    String name = Excerpt.printable(name(path));
    if (!names.add(name)) {
      name = Excerpt.printable(path.toString());
      names.add(name);
    }
    return ServedRun.unseen(id(name), name, path);
  }

  private static String name(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return Files.isDirectory(path) && absolute.getNameCount() > 1
        ? new RunDirectory(path).name()
        : absolute.getFileName().toString();
  }

  private String id(String name) {
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    String id = plain;
    for (int number = 2; !ids.add(id); number++) {
      id = plain + "-" + number;
    }
    return id;
  }
}
