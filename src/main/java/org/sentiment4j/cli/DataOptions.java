package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sentiment4j.data.DataLocation;
import org.sentiment4j.data.ReviewSource;
import org.sentiment4j.error.InputException;
import picocli.CommandLine.Option;

/** Which reviews a command reads. */
final class DataOptions {
  private static final Path DATA_FOLDER = Path.of("data");

  @Option(
      names = "--data",
      paramLabel = "PATH",
      description =
          "The reviews: a directory in aclImdb's layout, a .tar.gz of one, or a .csv with the columns"
              + " review,sentiment (default: what is found in data/).")
  private Path data;

  /**
   * The reviews that the user named, or what is in {@code data/}.
   *
   * @throws InputException where there is nothing that could hold reviews
   */
  Path path() throws IOException {
    Path path = data == null ? DataLocation.find(DATA_FOLDER) : data;
    return ReviewSource.at(path).path();
  }

  /** The option as it was given, for a command that reads the same; nothing where it was not. */
  List<String> arguments() {
    return data == null ? List.of() : List.of("--data", data.toString());
  }

  boolean isGiven() {
    return data != null;
  }
}
