package org.sentiment4j.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * What tells a file from an earlier one of its name.
 *
 * @param modified milliseconds since 1970
 * @param size bytes
 * @param key the file's identity, where the system has one: a file that was replaced has another
 */
record FileStamp(long modified, long size, Optional<Object> key) {

  /** Returns that of {@code file}; nothing where it is missing. */
  static Optional<FileStamp> of(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(
          new FileStamp(
              attributes.lastModifiedTime().toMillis(),
              attributes.size(),
              Optional.ofNullable(attributes.fileKey())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
