package org.sentiment4j.metrics;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;

/**
 * {@code predictions_test.csv}: the columns {@code id,label,probability}, a row per review in the
 * order given. Probabilities are in the shortest form that reads back to the same {@code float}.
 */
public final class PredictionsCsv {
  private static final List<String> HEADER = List.of("id", "label", "probability");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

  private PredictionsCsv() {}

  /** Writes the file whole or not at all, over one that is there. */
  public static void write(Path file, List<Prediction> predictions) throws IOException {
    AtomicFile.write(
        file,
        out -> {
          Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          CSVPrinter printer = new CSVPrinter(writer, FORMAT);
          printer.printRecord(HEADER);
          for (Prediction prediction : predictions) {
            printer.printRecord(
                prediction.id(), prediction.label(), ShortestDecimal.of(prediction.probability()));
          }
          printer.flush();
        });
  }

  /**
   * Reads the file.
   *
   * @throws InputException if it is not such a file, or a review is in it twice; the message names
   *     the file and the line
   * @throws IOException if it cannot be read
   */
  public static List<Prediction> read(Path file) throws IOException {
    CsvTable table = CsvTable.read(file);
    if (!table.header().equals(HEADER)) {
      throw new InputException(
          file
              + " does not hold predictions: expected the columns "
              + String.join(", ", HEADER)
              + "; found: "
              + table.columnsFound());
    }
    Set<String> ids = new HashSet<>();
    for (CsvTable.Row row : table.rows()) {
      if (!ids.add(row.cell(0))) {
        throw table.problem(row, "the id " + Excerpt.of(row.cell(0)) + " is there already");
      }
    }
    return table.rows().stream().map(row -> prediction(table, row)).toList();
  }

  private static Prediction prediction(CsvTable table, CsvTable.Row row) {
    String label = row.cell(1);
    if (!label.equals("0") && !label.equals("1")) {
      throw table.problem(row, "label is \"" + Excerpt.of(label) + "\", not 0 or 1");
    }
    double probability = table.number(row, 2);
    if (!(probability >= 0 && probability <= 1)) {
      throw table.problem(row, "probability is " + Excerpt.of(row.cell(2)) + ", not from 0 to 1");
    }
    return new Prediction(row.cell(0), Integer.parseInt(label), Float.parseFloat(row.cell(2)));
  }
}
