package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.sentiment4j.data.Corpora;
import picocli.CommandLine.Option;

/** Where encoded reviews are kept. */
final class CacheOptions {
  @Option(
      names = "--cache",
      paramLabel = "DIR",
      defaultValue = "data/cache",
      description = "Where the encoded reviews are kept (default: ${DEFAULT-VALUE}).")
  private Path cache;

  @Option(
      names = "--force",
      description = "Prepare the reviews again, though they are in the cache.")
  private boolean force;

  Corpora corpora(Consumer<String> notices) {
    return new Corpora(cache, force, notices);
  }
}
