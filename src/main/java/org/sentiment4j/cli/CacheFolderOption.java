package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.sentiment4j.data.Corpora;
import picocli.CommandLine.Option;

/** Where encoded reviews are kept. */
class CacheFolderOption {
  private static final String STANDARD = "data/cache";

  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = STANDARD,
      description = "Where the encoded reviews are kept (default: ${DEFAULT-VALUE}).")
  private Path cache;

  /** The option as another command needs it to find the same. */
  final List<String> arguments() {
    return cache.equals(Path.of(STANDARD)) ? List.of() : List.of("--cache", cache.toString());
  }

  /** Gives reviews that are in the cache from there. */
  Corpora corpora(Consumer<String> notices) {
    return corpora(false, notices);
  }

  final Corpora corpora(boolean again, Consumer<String> notices) {
    return new Corpora(cache, again, notices);
  }
}
