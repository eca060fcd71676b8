package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sentiment4j.data.Corpora;
import picocli.CommandLine.Option;

/** Where encoded reviews are kept. */
class CacheFolderOption {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "data/cache",
      description = "Where the encoded reviews are kept (default: ${DEFAULT-VALUE}).")
  private Path cache;

  /** Gives reviews that are in the cache from there. */
  Corpora corpora(Consumer<String> notices) {
    return corpora(false, notices);
  }

  final Corpora corpora(boolean again, Consumer<String> notices) {
    return new Corpora(cache, again, notices);
  }
}
