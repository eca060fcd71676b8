package org.sentiment4j.cli;

import java.util.function.Consumer;
import org.sentiment4j.data.Corpora;
import picocli.CommandLine.Option;

/** Where encoded reviews are kept, and whether to believe what is there. */
final class CacheOptions extends CacheFolderOption {
  @Option(
      names = "--force",
      description = "Prepare the reviews again, though they are in the cache.")
  private boolean force;

  @Override
  Corpora corpora(Consumer<String> notices) {
    return corpora(force, notices);
  }
}
