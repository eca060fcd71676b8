package org.sentiment4j.data;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** A few files in aclImdb's layout, to be written as a directory, an archive or a CSV file. */
final class TinyCorpus {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  /** Two reviews of each class in each split. */
  static TinyCorpus ofEight() {
    return new TinyCorpus()
        .with("train/pos/0_9.txt", "A fine, fine film.<br />Don't miss it")
        .with("train/pos/1_10.txt", "so \u00e9mouvant, \"so\" good\nand long")
        .with("train/neg/0_1.txt", "bad")
        .with("train/neg/1_4.txt", "a bad, bad film")
        .with("test/pos/0_7.txt", "fine")
        .with("test/pos/1_8.txt", "a good film")
        .with("test/neg/0_2.txt", "the worst film")
        .with("test/neg/1_3.txt", "not good");
  }

  TinyCorpus with(String name, String text) {
    return with(name, text.getBytes(StandardCharsets.UTF_8));
  }

  TinyCorpus with(String name, byte[] bytes) {
    files.put(name, bytes);
    return this;
  }

  TinyCorpus without(String name) {
    files.keySet().removeIf(file -> file.startsWith(name));
    return this;
  }

  /** The same files, the last first. */
  TinyCorpus reversed() {
    List<String> names = new ArrayList<>(files.keySet());
    Collections.reverse(names);
    TinyCorpus reversed = new TinyCorpus();
    names.forEach(name -> reversed.with(name, files.get(name)));
    return reversed;
  }

  Path asDirectory(Path folder) throws IOException {
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.write(path, file.getValue());
    }
    return folder;
  }

  Path asArchive(Path archive) throws IOException {
    return asArchive(archive, "aclImdb/");
  }

  Path asArchive(Path archive, String prefix) throws IOException {
    try (OutputStream file = Files.newOutputStream(archive);
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(new GZIPOutputStream(file), StandardCharsets.UTF_8.name())) {
      tar.putArchiveEntry(new TarArchiveEntry(prefix + "train/"));
      tar.closeArchiveEntry();
      for (Map.Entry<String, byte[]> entry : files.entrySet()) {
        // Keeps a "./" in front, which the constructor of a name alone may drop.
        TarArchiveEntry header = new TarArchiveEntry(prefix + entry.getKey(), true);
        header.setSize(entry.getValue().length);
        tar.putArchiveEntry(header);
        tar.write(entry.getValue());
        tar.closeArchiveEntry();
      }
    }
    return archive;
  }

  /** Writes the reviews without their split. */
  Path asCsv(Path csv) throws IOException {
    StringBuilder rows = new StringBuilder("review,sentiment\n");
    files.forEach(
        (name, text) ->
            rows.append('"')
                .append(new String(text, StandardCharsets.UTF_8).replace("\"", "\"\""))
                .append(name.contains("/pos/") ? "\",positive\n" : "\",negative\n"));
    return Files.writeString(csv, rows);
  }

  /** All reviews of the source at {@code path}. */
  static List<Review> read(Path path) throws IOException {
    return SourceReviews.read(ReviewSource.at(path), 42).reviews();
  }

  /** The data hash of the source at {@code path}. */
  static String hash(Path path) throws IOException {
    return SourceReviews.read(ReviewSource.at(path), 42).hash();
  }

  /** The corpus of the source at {@code path}, with room for every word. */
  static EncodedCorpus build(Path path) throws IOException {
    return CorpusBuilder.build(ReviewSource.at(path), 1000, 42);
  }
}
