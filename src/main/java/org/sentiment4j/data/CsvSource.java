package org.sentiment4j.data;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/**
 * A CSV file with the columns {@code review} and {@code sentiment}, as Kaggle has it. It has no
 * split of its own.
 */
record CsvSource(Path path) implements ReviewSource {
  private static final String REVIEW = "review";
  private static final String SENTIMENT = "sentiment";
  private static final char BYTE_ORDER_MARK = '\ufeff';
  private static final int COLUMNS_SHOWN = 20;

  /** Of a record: every quotation mark of a review is written twice. */
  private static final int RECORD_BYTES = 2 * Review.MOST_BYTES + (1 << 16);

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
    return open(path, RECORD_BYTES);
  }

  /** Opens {@code path}, whose records may have {@code recordBytes} each. */
  static Reviews open(Path path, long recordBytes) throws IOException {
    try {
      return new Records(path, recordBytes, !Utf8.isWellFormed(path));
    } catch (IOException e) {
      throw ReviewSource.unreadable(path, e);
    }
  }

  private static final class Records implements Reviews {
    private final Path path;
    private final long recordBytes;
    private final boolean hasMalformed;
    private final RationedStream bytes;
    private final CSVParser parser;
    private final Iterator<CSVRecord> rows;
    private final List<String> columns;
    private final int review;
    private final int sentiment;

    Records(Path path, long recordBytes, boolean hasMalformed) throws IOException {
      this.path = path;
      this.recordBytes = recordBytes;
      this.hasMalformed = hasMalformed;
      this.bytes = new RationedStream(Files.newInputStream(path), recordBytes, this::tooLong);
      try {
        this.parser = FORMAT.parse(withoutMark(bytes));
        this.rows = parser.iterator();
        if (!hasNext()) {
          throw new InputException(
              path + ": the file is empty; expected the columns " + REVIEW + "," + SENTIMENT);
        }
        this.columns = rows.next().toList();
        this.review = columns.indexOf(REVIEW);
        this.sentiment = columns.indexOf(SENTIMENT);
        checkColumns();
      } catch (IOException | InputException e) {
        bytes.close();
        throw e;
      }
    }

    private static Reader withoutMark(RationedStream bytes) throws IOException {
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
      reader.mark(1);
      if (reader.read() != BYTE_ORDER_MARK) {
        reader.reset();
      }
      return reader;
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
                + columns.stream()
                    .limit(COLUMNS_SHOWN)
                    .map(Excerpt::of)
                    .collect(Collectors.joining(", "))
                + (columns.size() > COLUMNS_SHOWN ? ", ..." : ""));
      }
    }

    private InputException tooLong() {
      return new InputException(
          String.format(
              Locale.ROOT,
              "%s%s: longer than %,d bytes, perhaps a quotation mark too many or too few",
              path,
              failed(),
              recordBytes));
    }

    /** The place of the record that failed. */
    private String failed() {
      // The header is a row too: the rows so far are the number of the record that failed.
      long failed = parser == null ? 0 : parser.getRecordNumber();
      return failed == 0 ? ", line 1" : ", record " + failed;
    }

    @Override
    public boolean hasNext() {
      bytes.allow(recordBytes);
      try {
        return rows.hasNext();
      } catch (UncheckedIOException e) {
        throw new InputException(
            path
                + failed()
                + ": not CSV, perhaps a quotation mark too many or too few: "
                + Excerpt.ofSentence(String.valueOf(e.getCause().getMessage())),
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
                              + Excerpt.of(word)
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
    public Skipped skipped() {
      return Skipped.NONE;
    }

    @Override
    public void close() throws IOException {
      parser.close();
    }
  }
}
