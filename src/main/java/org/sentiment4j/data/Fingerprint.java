package org.sentiment4j.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Path, size and time of files, condensed to a short text. Cheap to take: no file is read. */
final class Fingerprint {
  private final Sha256 digest = new Sha256();

  /** A fingerprint of files below {@code root}. */
  Fingerprint(Path root) throws IOException {
    digest.add(root.toRealPath().toString());
  }

  static String ofFile(Path file) throws IOException {
    Fingerprint fingerprint = new Fingerprint(file);
    fingerprint.add("", file);
    return fingerprint.toString();
  }

  void add(String name, Path file) throws IOException {
    // A link that leads nowhere has only attributes of its own.
    BasicFileAttributes attributes =
        Files.exists(file)
            ? Files.readAttributes(file, BasicFileAttributes.class)
            : Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    digest.add(name);
    digest.add(attributes.size());
    digest.add(attributes.lastModifiedTime().toString());
  }

  /** Ends the fingerprint. */
  @Override
  public String toString() {
    return digest.hex();
  }
}
