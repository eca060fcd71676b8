package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A copy of a run, to be changed. */
record RunCopy(Path path) {

  static RunCopy of(Path run, Path folder) throws IOException {
    Path copy = Files.createDirectories(folder.resolve("copy").resolve("version_0"));
    try (Stream<Path> files = Files.list(run)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return new RunCopy(copy);
  }

  /** Changes the text of a file, which must not stay as it is. */
  RunCopy edit(String name, UnaryOperator<String> change) throws IOException {
    Path file = path.resolve(name);
    String text = Files.readString(file);
    String changed = change.apply(text);
    if (changed.equals(text)) {
      throw new IllegalArgumentException(name + " stays as it is");
    }
    Files.writeString(file, changed);
    return this;
  }

  /** Its files, each with a hash of its content. */
  Map<String, Integer> files() throws IOException {
    Map<String, Integer> files = new TreeMap<>();
    try (Stream<Path> listing = Files.walk(path).filter(Files::isRegularFile)) {
      for (Path file : listing.toList()) {
        files.put(path.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }
}
