package org.sentiment4j.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;
import org.sentiment4j.text.Vocabulary;
import org.sentiment4j.text.Vocabulary.WordCount;

/** A vocabulary as a file: a word, a tab and its count a line; the first is id 2. */
final class VocabularyFile {
  /** A million words have some ten million; but a word may be as long as a review. */
  private static final int MOST_BYTES = 1 << 28;

  private static final Pattern COUNT = Pattern.compile("[0-9]{1,18}");

  private VocabularyFile() {}

  /** Writes the file; it is whole or not there. */
  static void write(Path file, Vocabulary vocabulary) throws IOException {
    String text =
        vocabulary.words().stream()
            .map(entry -> entry.word() + '\t' + entry.count() + '\n')
            .collect(Collectors.joining());
    AtomicFile.write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws InputException where it is something else; the message names the line
   */
  static Vocabulary read(Path file) throws IOException {
    String text = BoundedFile.readText(file, MOST_BYTES);
    List<WordCount> words = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      words.add(wordCount(file, words.size() + 1, text.substring(start, end)));
      start = end + 1;
    }
    if (start == 0 || start < text.length()) {
      throw damaged(file, words.size() + 1, "its end is missing");
    }
    try {
      return new Vocabulary(words);
    } catch (IllegalArgumentException e) {
      throw new InputException(
          file + ": not a whole vocabulary: " + Excerpt.ofSentence(e.getMessage()), e);
    }
  }

  private static WordCount wordCount(Path file, int number, String line) {
    int tab = line.indexOf('\t');
    if (tab < 1 || !COUNT.matcher(line.substring(tab + 1)).matches()) {
      throw damaged(
          file, number, "expected a word, a tab and its count, found \"" + Excerpt.of(line) + "\"");
    }
    return new WordCount(line.substring(0, tab), Long.parseLong(line.substring(tab + 1)));
  }

  private static InputException damaged(Path file, int line, String what) {
    return new InputException(file + ": not a whole vocabulary, line " + line + ": " + what);
  }
}
