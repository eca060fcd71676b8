package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/**
 * A directory in aclImdb's layout. What is not a review in one of the four folders ({@code unsup/},
 * {@code urls_*.txt}, {@code .DS_Store}) is ignored; what has the name of a review there, and is no
 * file, is left out and named. A link to a file is as good as the file.
 *
 * @param path the directory, as the user gave it
 * @param root the directory that holds {@code train} and {@code test}: {@code path} itself, or
 *     {@code aclImdb} in it
 */
record DirectorySource(Path path, Path root) implements ReviewSource {

  static DirectorySource at(Path path) {
    return Stream.of(path, path.resolve("aclImdb"))
        .filter(root -> Files.isDirectory(root.resolve(Split.TRAIN.folder())))
        .findFirst()
        .map(root -> new DirectorySource(path, root))
        .orElseThrow(
            () ->
                new InputException(
                    path
                        + ": no folder train in it; expected train/pos, train/neg, test/pos and test/neg"));
  }

  @Override
  public String fingerprint() throws IOException {
    Fingerprint fingerprint = new Fingerprint(root);
    Path marker = root.resolve(SampleCorpus.MARKER_FILE);
    if (Files.exists(marker)) {
      fingerprint.add(SampleCorpus.MARKER_FILE, marker);
    }
    for (Path file : named()) {
      fingerprint.add(name(root, file), file);
    }
    return fingerprint.toString();
  }

  @Override
  public boolean isSplit() {
    return true;
  }

  @Override
  public Reviews open() throws IOException {
    Skipped skipped = Skipped.NONE;
    List<Path> files = new ArrayList<>();
    for (Path file : named()) {
      Optional<String> reason = whyNoReview(file, name(root, file));
      if (reason.isPresent()) {
        skipped = skipped.with(name(root, file), reason.get());
      } else {
        files.add(file);
      }
    }
    return new OpenFiles(root, files.iterator(), skipped);
  }

  /** Returns why what has the name of a review is none; a link to a file is one. */
  private static Optional<String> whyNoReview(Path file, String name) {
    if (Files.isRegularFile(file)) {
      return AclImdb.problem(name);
    }
    if (Files.isDirectory(file)) {
      return Optional.of("a folder");
    }
    return Optional.of(Files.exists(file) ? "a pipe or a device" : "a link that leads nowhere");
  }

  /** Returns what has the name of a review, sorted. A missing folder has nothing. */
  private List<Path> named() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Split split : Split.values()) {
      for (Sentiment sentiment : Sentiment.values()) {
        Path folder = root.resolve(split.folder()).resolve(sentiment.folder());
        if (Files.isDirectory(folder)) {
          try (Stream<Path> listing = Files.list(folder)) {
            listing.filter(file -> AclImdb.isReview(name(root, file))).sorted().forEach(files::add);
          } catch (AccessDeniedException e) {
            throw ReviewSource.unreadable(folder, e);
          }
        }
      }
    }
    return files;
  }

  /** The file's place below the root, with slashes on every system. */
  private static String name(Path root, Path file) {
    return root.relativize(file).toString().replace('\\', '/');
  }

  private record OpenFiles(Path root, Iterator<Path> files, Skipped skipped) implements Reviews {
    @Override
    public boolean hasNext() {
      return files.hasNext();
    }

    @Override
    public Review next() {
      Path file = files.next();
      try {
        byte[] text = BoundedFile.read(file, Review.MOST_BYTES);
        return AclImdb.review(name(root, file), Utf8.decode(text)).orElseThrow();
      } catch (IOException e) {
        throw ReviewSource.unreadable(file, e);
      }
    }

    @Override
    public boolean isSynthetic() {
      return Files.exists(root.resolve(SampleCorpus.MARKER_FILE));
    }

    @Override
    public void close() {}
  }
}
