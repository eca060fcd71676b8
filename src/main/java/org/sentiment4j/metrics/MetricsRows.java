package org.sentiment4j.metrics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What must come out the same when a run is repeated: {@code metrics.csv} as text, without the
 * columns that hold times.
 *
 * @param columns the names of the columns
 * @param rows a row for each epoch, from 0, with a cell for each column
 */
public record MetricsRows(List<String> columns, List<List<String>> rows) {
  private static final Set<String> TIMES =
      Set.of(MetricsCsv.SECONDS, MetricsCsv.REVIEWS_PER_SECOND);

  /**
   * Reads a file. A last row that was cut off when its process ended is left out.
   *
   * @throws org.sentiment4j.error.InputException if it is empty or no CSV
   * @throws IOException if it cannot be read
   */
  public static MetricsRows read(Path file) throws IOException {
    CsvTable table = CsvTable.read(file);
    int[] kept =
        IntStream.range(0, table.header().size())
            .filter(column -> !TIMES.contains(table.header().get(column)))
            .toArray();
    return new MetricsRows(
        cells(table.header(), kept),
        table.rows().stream().map(row -> cells(row.cells(), kept)).toList());
  }

  private static List<String> cells(List<String> all, int[] kept) {
    return IntStream.of(kept).mapToObj(all::get).toList();
  }

  /** Returns the first {@code epochs} rows, or all where there are fewer. */
  public MetricsRows first(int epochs) {
    return new MetricsRows(columns, rows.subList(0, Math.min(epochs, rows.size())));
  }
}
