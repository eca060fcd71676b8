package org.sentiment4j.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.sentiment4j.error.InputException;

/** Writes a synthetic corpus in aclImdb's layout. */
public final class SampleCorpusWriter {
  private static final List<String> FOLDERS =
      List.of("train/pos", "train/neg", "test/pos", "test/neg");

  private SampleCorpusWriter() {}

  /**
   * Writes the reviews and {@link SampleCorpus#MARKER_FILE} into a hidden directory beside {@code
   * directory}, which then takes its name: a half corpus never stands under {@code directory}.
   * Folders on the way to it are made where missing.
   *
   * @throws InputException if {@code directory} exists and is not an empty directory, or the place
   *     cannot be written
   * @throws IOException if writing fails on the way, as on a full disk
   */
  public static void write(SampleCorpus corpus, Path directory) throws IOException {
    Path target = target(directory);
    Path unfinished = makeUnfinished(target, directory);
    try {
      fill(unfinished, corpus);
      publish(unfinished, target, directory);
    } finally {
      deleteTree(unfinished);
    }
  }

  private static Path target(Path directory) throws IOException {
    if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
      return directory.toAbsolutePath().normalize();
    }
    if (!Files.isDirectory(directory)) {
      throw new InputException(directory + " exists and is not a directory: name another place");
    }
    try (Stream<Path> entries = Files.list(directory)) {
      if (entries.findAny().isPresent()) {
        throw notEmpty(directory, null);
      }
    }
    return directory.toRealPath();
  }

  private static Path makeUnfinished(Path target, Path directory) {
    try {
      Path unfinished =
          target.resolveSibling("." + target.getFileName() + ".unfinished-" + UUID.randomUUID());
      Files.createDirectories(target.getParent());
      return Files.createDirectory(unfinished);
    } catch (IOException e) {
      throw new InputException("cannot write beside " + directory + ": " + e, e);
    }
  }

  private static void fill(Path unfinished, SampleCorpus corpus) throws IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(unfinished.resolve(folder));
    }
    Files.writeString(unfinished.resolve(SampleCorpus.MARKER_FILE), corpus.notice());
    Iterator<SampleReview> reviews = corpus.stream().iterator();
    while (reviews.hasNext()) {
      SampleReview review = reviews.next();
      Files.writeString(unfinished.resolve(review.path()), review.text());
    }
  }

  private static void publish(Path unfinished, Path target, Path directory) throws IOException {
    try {
      Files.deleteIfExists(target);
    } catch (DirectoryNotEmptyException e) {
      throw notEmpty(directory, e);
    } catch (IOException e) {
      throw new InputException(
          "cannot replace the empty directory " + directory + ": name one inside it", e);
    }
    Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
  }

  private static InputException notEmpty(Path directory, Throwable cause) {
    return new InputException(
        directory + " exists and is not empty: name another directory, or remove it first", cause);
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(root)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
