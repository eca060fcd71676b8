package org.sentiment4j.interactive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/** A CSV file of numbers: a row is a time step, a column an input. Empty lines are left out. */
public final class SequenceCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setIgnoreEmptyLines(true).get();

  /** With a dot or a comma in it, it is rather a number with a typing error. */
  private static final Pattern COLUMN_NAME = Pattern.compile("\\s*[\\p{L}_][^.,]*");

  private static final int PROBLEMS_SHOWN = 20;

  /** A million numbers: fed by hand, or made by a small program. */
  private static final int MOST_BYTES = 1 << 24;

  private final Path file;
  private final List<double[]> steps = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();
  private int columns;

  private SequenceCsv(Path file) {
    this.file = file;
  }

  /**
   * Reads a sequence. A first row of names, each beginning with a letter, is a header.
   *
   * @return the inputs [time][in], at least one
   * @throws InputException if there is no such file, no number in it, a cell that is no finite
   *     number, or a row with more or fewer cells than the first; the message has a line for each
   *     of the first problems
   */
  public static double[][] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InputException("no such file: " + file);
    }
    SequenceCsv csv = new SequenceCsv(file);
    csv.parse(BoundedFile.readText(file, MOST_BYTES));
    csv.report();
    return csv.steps.toArray(double[][]::new);
  }

  private void parse(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (CSVRecord row : parser) {
        String place = file + ", line " + parser.getCurrentLineNumber();
        if (columns == 0) {
          columns = row.size();
          if (row.stream().allMatch(SequenceCsv::isColumnName)) {
            continue;
          }
        }
        step(place, row);
      }
    } catch (UncheckedIOException e) {
      throw new InputException(
          file
              + " is no CSV file: "
              + Excerpt.ofSentence(String.valueOf(e.getCause().getMessage())),
          e);
    }
  }

  private static boolean isColumnName(String cell) {
    return COLUMN_NAME.matcher(cell).matches() && !FiniteNumber.isNotFinite(cell);
  }

  private void step(String place, CSVRecord row) {
    if (row.size() != columns) {
      problems.add(place + ": " + cells(row.size()) + ", the first row has " + columns);
      return;
    }
    double[] step = new double[columns];
    for (int column = 0; column < columns; column++) {
      try {
        step[column] = FiniteNumber.parse(row.get(column));
      } catch (InputException e) {
        problems.add(place + ": " + e.getMessage());
      }
    }
    steps.add(step);
  }

  private static String cells(int number) {
    return number == 1 ? "1 cell" : number + " cells";
  }

  private void report() {
    if (steps.isEmpty() && problems.isEmpty()) {
      problems.add(file + " holds no numbers; expected a row for each time step");
    }
    if (problems.size() > PROBLEMS_SHOWN) {
      int more = problems.size() - PROBLEMS_SHOWN;
      problems.subList(PROBLEMS_SHOWN, problems.size()).clear();
      problems.add(file + ": and " + more + " more like these");
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }
}
