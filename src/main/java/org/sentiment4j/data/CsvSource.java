package org.sentiment4j.data;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
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
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  @Override
  public String fingerprint() throws IOException {
    return Fingerprint.ofFile(path);
  }

  @Override
  public boolean isSplit() {
    return false;
  }

  @Override
  public Reviews open() throws IOException {
    Utf8 file = Utf8.decode(Files.readAllBytes(path));
    String text = file.text().startsWith(BYTE_ORDER_MARK) ? file.text().substring(1) : file.text();
    CSVParser parser = FORMAT.parse(new StringReader(text));
    return new Records(path, parser, file.malformed() > 0);
  }

  private static final class Records implements Reviews {
    private final Path path;
    private final CSVParser parser;
    private final boolean hasMalformed;
    private final Iterator<CSVRecord> rows;
    private final List<String> columns;
    private final int review;
    private final int sentiment;

    Records(Path path, CSVParser parser, boolean hasMalformed) {
      this.path = path;
      this.parser = parser;
      this.hasMalformed = hasMalformed;
      this.rows = parser.iterator();
      if (!hasNext()) {
        throw new InputException(
            path + ": the file is empty; expected the columns " + REVIEW + "," + SENTIMENT);
      }
      this.columns = rows.next().toList();
      this.review = columns.indexOf(REVIEW);
      this.sentiment = columns.indexOf(SENTIMENT);
      checkColumns();
    }

    private void checkColumns() {
      List<String> wrong =
          Stream.of(REVIEW, SENTIMENT)
              .filter(column -> Collections.frequency(columns, column) != 1)
              .toList();
      if (!wrong.isEmpty()) {
        throw new InputException(
            path
                + ", line 1: expected exactly one column "
                + String.join(" and one column ", wrong)
                + "; the columns are "
                + String.join(", ", columns));
      }
    }

    @Override
    public boolean hasNext() {
      try {
        return rows.hasNext();
      } catch (UncheckedIOException e) {
        // The header is a row too: the rows so far are the number of the record that failed.
        long failed = parser.getRecordNumber();
        throw new InputException(
            path
                + (failed == 0 ? ", line 1" : ", record " + failed)
                + ": not CSV, perhaps a quotation mark too many or too few: "
                + e.getCause().getMessage(),
            e);
      }
    }

    @Override
    public Review next() {
      CSVRecord row = rows.next();
      if (row.size() != columns.size()) {
        throw new InputException(
            place(row) + row.size() + " cells where the header has " + columns.size());
      }
      String word = row.get(sentiment);
      Sentiment label =
          Sentiment.ofWord(word)
              .orElseThrow(
                  () ->
                      new InputException(
                          place(row)
                              + "sentiment \""
                              + word
                              + "\" is neither positive nor negative"));
      String text = row.get(review);
      int malformed = hasMalformed ? replacements(text) : 0;
      return new Review(Split.TRAIN, Long.toString(number(row)), label, text, malformed);
    }

    /**
     * The file was decoded as a whole, so in one that is not all UTF-8 the errors of a record are
     * the replacement characters in it.
     */
    private static int replacements(String text) {
      return (int) text.chars().filter(c -> c == '\ufffd').count();
    }

    private String place(CSVRecord row) {
      return path
          + ", record "
          + number(row)
          + " (ends on line "
          + parser.getCurrentLineNumber()
          + "): ";
    }

    /** The number of a review's record: the header does not count. */
    private static long number(CSVRecord row) {
      return row.getRecordNumber() - 1;
    }

    @Override
    public boolean isSynthetic() {
      return false;
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
