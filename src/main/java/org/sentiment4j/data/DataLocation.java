package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentiment4j.error.InputException;

/**
 * Finds the reviews where the user did not say where they are. Never takes the synthetic sample.
 */
public final class DataLocation {
  private static final List<String> USUAL_NAMES = List.of("aclImdb", "aclImdb_v1.tar.gz");

  private DataLocation() {}

  /**
   * Returns the reviews in {@code folder}: under the usual names, else the one archive or CSV file
   * in it.
   *
   * @throws InputException where there is none, or more than one to choose from
   */
  public static Path find(Path folder) throws IOException {
    Optional<Path> usual =
        USUAL_NAMES.stream()
            .map(folder::resolve)
            .filter(Files::exists)
            .filter(path -> !isSynthetic(path))
            .findFirst();
    if (usual.isPresent()) {
      return usual.get();
    }
    List<Path> others = others(folder);
    if (others.isEmpty()) {
      throw new InputException(
          "no reviews in "
              + folder
              + "/: get them with the command download, or name them with --data PATH"
              + " (a directory, a .tar.gz, or a .csv with the columns review,sentiment);"
              + " the command sample makes synthetic ones");
    }
    if (others.size() > 1) {
      throw new InputException(
          "which reviews? Name one with --data: "
              + String.join(", ", others.stream().map(Path::toString).toList()));
    }
    return others.get(0);
  }

  private static boolean isSynthetic(Path path) {
    return Files.exists(path.resolve(SampleCorpus.MARKER_FILE));
  }

  private static List<Path> others(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> listing = Files.list(folder)) {
      return listing
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".tar.gz") || file.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }
}
