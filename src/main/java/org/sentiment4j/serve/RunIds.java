package org.sentiment4j.serve;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.run.RunDirectory;

/** Gives runs names for people and for addresses, each once. */
final class RunIds {
  private RunIds() {}

  /**
   * Names the run at {@code path}: {@code lstm/version_0}, or the whole path where another has that
   * name.
   *
   * @param others the runs that have names
   */
  static ServedRun newRun(Path path, Collection<ServedRun> others) {
    String shortName = Excerpt.printable(name(path));
    boolean isTaken = others.stream().anyMatch(run -> run.name().equals(shortName));
    String name = isTaken ? Excerpt.printable(path.toString()) : shortName;
    return ServedRun.unseen(id(name, others), name, path);
  }

  private static String name(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return Files.isDirectory(path) && absolute.getNameCount() > 1
        ? new RunDirectory(path).name()
        : absolute.getFileName().toString();
  }

  private static String id(String name, Collection<ServedRun> others) {
    Set<String> taken = others.stream().map(ServedRun::id).collect(Collectors.toSet());
    String plain = name.replaceAll("[^A-Za-z0-9._-]+", "-");
    String id = plain;
    for (int number = 2; taken.contains(id); number++) {
      id = plain + "-" + number;
    }
    return id;
  }
}
