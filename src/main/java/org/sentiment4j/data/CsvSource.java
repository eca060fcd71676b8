package org.sentiment4j.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sentiment4j.error.InputException;

/**
 * A CSV file with the columns {@code review} and {@code sentiment}, as Kaggle has it. It has no
 * split of its own.
 */
record CsvSource(Path path) implements ReviewSource {
  private static final String REVIEW = "review";
  private static final String SENTIMENT = "sentiment";
  private static final String BYTE_ORDER_MARK = "\ufeff";

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.ofFile(path);
  }

  @Override
  public boolean isSplit() {
    return false;
  }

  @Override
  public boolean isSynthetic() {
    return false;
  }

  @Override
  public Reviews open() throws IOException {
    Utf8 file = Utf8.decode(Files.readAllBytes(path));
    String text = file.text().startsWith(BYTE_ORDER_MARK) ? file.text().substring(1) : file.text();
    try {
      CSVParser parser =
          CSVFormat.RFC4180
              .builder()
              .setHeader()
              .setSkipHeaderRecord(true)
              .setIgnoreEmptyLines(true)
              .get()
              .parse(new java.io.StringReader(text));
      checkColumns(parser);
      return new Records(path, parser, parser.iterator());
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      throw new InputException(path + ": not a CSV file: " + e.getMessage(), e);
    }
  }

  private void checkColumns(CSVParser parser) {
    List<String> found = parser.getHeaderNames();
    List<String> missing =
        Stream.of(REVIEW, SENTIMENT).filter(column -> !found.contains(column)).toList();
    if (!missing.isEmpty()) {
      throw new InputException(
          path
              + ", line 1: no column "
              + String.join(" and no column ", missing)
              + "; the columns are "
              + String.join(", ", found));
    }
  }

  private record Records(Path path, CSVParser parser, Iterator<CSVRecord> records)
      implements Reviews {
    @Override
    public boolean hasNext() {
      try {
        return records.hasNext();
      } catch (UncheckedIOException | IllegalStateException e) {
        throw new InputException(
            path
                + ", line "
                + parser.getCurrentLineNumber()
                + ": not a CSV record: "
                + e.getMessage(),
            e);
      }
    }

    @Override
    public Review next() {
      CSVRecord row = records.next();
      if (!row.isConsistent()) {
        throw new InputException(
            place(row)
                + row.size()
                + " cells where the header has "
                + parser.getHeaderNames().size());
      }
      String word = row.get(SENTIMENT);
      Sentiment sentiment =
          Sentiment.ofWord(word)
              .orElseThrow(
                  () ->
                      new InputException(
                          place(row)
                              + "sentiment \""
                              + word
                              + "\" is neither positive nor negative"));
      String text = row.get(REVIEW);
      return new Review(
          Split.TRAIN, Long.toString(row.getRecordNumber()), sentiment, text, replacements(text));
    }

    /**
     * The file was decoded as a whole, so the errors of one record are the replacement characters
     * in it.
     */
    private static int replacements(String text) {
      return (int) text.chars().filter(c -> c == '\ufffd').count();
    }

    private String place(CSVRecord row) {
      return path
          + ", record "
          + row.getRecordNumber()
          + " (ends on line "
          + parser.getCurrentLineNumber()
          + "): ";
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
