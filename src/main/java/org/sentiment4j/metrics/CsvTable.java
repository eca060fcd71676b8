package org.sentiment4j.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/**
 * A CSV file with a header, whole in memory: every row has a cell for every column. Empty lines are
 * left out. A last row that was being written when its process ended (no line end, and cells are
 * missing) is left out too.
 */
record CsvTable(Path file, List<String> header, List<Row> rows) {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

  /** Half a million predictions, or two hundred thousand epochs. */
  private static final int MOST_BYTES = 1 << 24;

  private static final int COLUMNS_SHOWN = 20;
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  // Python writes the first form, Java the second.
  private static final Pattern NOT_FINITE =
      Pattern.compile("(?i)(?<nan>[+-]?nan)|(?<sign>[+-]?)inf(inity)?");

  /** A row and the number of its line in the file, from 1. */
  record Row(long line, List<String> cells) {
    String cell(int column) {
      return cells.get(column);
    }
  }

  /**
   * Reads a file.
   *
   * @throws InputException if it is empty, no text in UTF-8, or no CSV, or a row has more or fewer
   *     cells than the header
   */
  static CsvTable read(Path file) throws IOException {
    String text = text(file);
    List<Row> lines = parse(file, text);
    if (lines.isEmpty()) {
      throw new InputException(file + " is empty, there is not even a header");
    }
    List<String> header = lines.get(0).cells().stream().map(String::strip).toList();
    List<Row> rows = new ArrayList<>(lines.subList(1, lines.size()));
    if (!rows.isEmpty() && !text.endsWith("\n")) {
      int last = rows.size() - 1;
      if (rows.get(last).cells().size() < header.size()) {
        rows.remove(last);
      }
    }
    CsvTable table = new CsvTable(file, header, List.copyOf(rows));
    for (Row row : rows) {
      if (row.cells().size() != header.size()) {
        throw table.problem(
            row, "has " + row.cells().size() + " cells, the header has " + header.size());
      }
    }
    return table;
  }

  private static String text(Path file) throws IOException {
    String text = BoundedFile.readText(file, MOST_BYTES);
    if (text.indexOf('\0') >= 0) {
      throw new InputException(file + ": not a text file in UTF-8");
    }
    return text;
  }

  private static List<Row> parse(Path file, String text) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord record : parser) {
        rows.add(new Row(parser.getCurrentLineNumber(), List.copyOf(record.toList())));
      }
    } catch (UncheckedIOException e) {
      throw new InputException(
          file
              + " is no CSV file: "
              + Excerpt.ofSentence(String.valueOf(e.getCause().getMessage())),
          e);
    }
    return rows;
  }

  /** The column's index, or -1. */
  int column(String name) {
    return header.indexOf(name);
  }

  /** The header for a message: not all of it where it is long. */
  String columnsFound() {
    String shown =
        header.stream().limit(COLUMNS_SHOWN).map(Excerpt::of).collect(Collectors.joining(", "));
    return header.size() > COLUMNS_SHOWN
        ? shown + " and " + (header.size() - COLUMNS_SHOWN) + " more"
        : shown;
  }

  /** Reads a number in Java's or Python's form. */
  double number(Row row, int column) {
    String cell = row.cell(column).strip();
    if (DECIMAL.matcher(cell).matches()) {
      return Double.parseDouble(cell);
    }
    Matcher notFinite = NOT_FINITE.matcher(cell);
    if (!notFinite.matches()) {
      throw problem(
          row, Excerpt.of(header.get(column)) + " is not a number: \"" + Excerpt.of(cell) + "\"");
    }
    if (notFinite.group("nan") != null) {
      return Double.NaN;
    }
    return notFinite.group("sign").equals("-")
        ? Double.NEGATIVE_INFINITY
        : Double.POSITIVE_INFINITY;
  }

  InputException problem(Row row, String what) {
    return new InputException(file + ", line " + row.line() + ": " + what);
  }
}
