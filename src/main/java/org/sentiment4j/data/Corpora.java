package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;

/**
 * Gives the encoded corpus of a source: from the cache where it is there, else built and put there.
 *
 * <p>A cached corpus is found by the fingerprint of its source, the settings that shape it and the
 * version of the format, so a changed one is never met. Two processes may prepare the same corpus
 * at once: each writes beside, and renames.
 */
public final class Corpora {
  /** What is older than this, and has no name yet, will never have one. */
  private static final Duration LONGEST_WRITE = Duration.ofDays(1);

  private final Path cache;
  private final boolean force;
  private final Consumer<String> notices;

  /**
   * @param cache the directory of the cache, made where it is missing
   * @param force whether a corpus is built again though it is there
   * @param notices takes a line for the user now and then
   */
  public Corpora(Path cache, boolean force, Consumer<String> notices) {
    this.cache = cache;
    this.force = force;
    this.notices = notices;
  }

  /**
   * Returns the corpus of the source at {@code path}.
   *
   * @param vocabularySize the number of word ids, padding and unknown included
   * @param splitSeed governs the split of a source that has none of its own
   * @throws InputException where the source is missing, damaged, or lacks a class
   */
  public EncodedCorpus load(Path path, int vocabularySize, long splitSeed) throws IOException {
    ReviewSource source = ReviewSource.at(path);
    Path file = cache.resolve(name(source, vocabularySize, splitSeed));
    if (!force && Files.exists(file)) {
      try {
        return CorpusCache.read(file);
      } catch (CorpusCache.DamagedException e) {
        notices.accept("the cached corpus " + e.getMessage() + "; preparing it again");
      } catch (IOException e) {
        notices.accept("the cached corpus cannot be read (" + e + "); preparing it again");
      }
    }
    notices.accept("preparing " + path);
    EncodedCorpus corpus = CorpusBuilder.build(source, vocabularySize, splitSeed);
    store(file, corpus);
    return corpus;
  }

  private static String name(ReviewSource source, int vocabularySize, long splitSeed)
      throws IOException {
    Sha256 key = new Sha256();
    key.add(CorpusCache.FORMAT);
    key.add(source.fingerprint());
    key.add(vocabularySize);
    // A source with a split of its own is the same whatever the seed.
    key.add(source.isSplit() ? 0 : splitSeed);
    return key.hex().substring(0, 32) + ".corpus";
  }

  private void store(Path file, EncodedCorpus corpus) {
    try {
      Files.createDirectories(cache);
      CorpusCache.write(file, corpus);
      AtomicFile.deleteLeftovers(cache, LONGEST_WRITE);
    } catch (IOException e) {
      // The corpus is whole without its cache; the next run only takes longer.
      notices.accept("the corpus is not kept for the next time: " + e.getMessage());
    }
  }
}
