package org.sentiment4j.bench;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** Results as a table, for people and as CSV. */
final class ResultTable {
  private static final List<String> HEADER =
      List.of(
          "pass",
          "cell",
          "steps",
          "engine",
          "batch",
          "time",
          "embedding",
          "hidden",
          "ms",
          "ms_q1",
          "ms_q3",
          "reviews/s",
          "busy",
          "torch_ms",
          "torch_ms_q1",
          "torch_ms_q3",
          "torch_reviews/s",
          "torch_busy",
          "ratio",
          "agree_within");
  private static final int WORD_COLUMNS = 4;

  private final List<List<String>> rows = new ArrayList<>();

  ResultTable(List<Result> results) {
    rows.add(HEADER);
    results.forEach(result -> rows.add(row(result)));
  }

  private static List<String> row(Result result) {
    Point point = result.point();
    List<String> row = new ArrayList<>();
    row.add(result.pass().name().toLowerCase(Locale.ROOT));
    row.add(point.cell());
    row.add(point.workload().toString());
    row.add(result.engine());
    row.add(Integer.toString(point.size().batch()));
    row.add(Integer.toString(point.size().time()));
    row.add(Integer.toString(point.size().embedding()));
    row.add(Integer.toString(point.size().hidden()));
    row.addAll(timing(result, Optional.of(result.own())));
    row.addAll(timing(result, result.torch()));
    row.add(
        result
            .torch()
            .map(torch -> number("%.2f", torch.median() / result.own().median()))
            .orElse(""));
    row.add(result.agreement().map(agreement -> number("%.0e", agreement.atFirst())).orElse(""));
    return row;
  }

  private static List<String> timing(Result result, Optional<Timing> timing) {
    return timing
        .map(
            times ->
                List.of(
                    number("%.2f", times.median()),
                    number("%.2f", times.lowerQuartile()),
                    number("%.2f", times.upperQuartile()),
                    number("%.0f", result.reviewsPerSecond(times)),
                    number("%.2f", times.busyProcessors())))
        .orElse(List.of("", "", "", "", ""));
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  /** Words to the left, numbers to the right. */
  String text() {
    int[] widths = new int[HEADER.size()];
    for (List<String> row : rows) {
      for (int column = 0; column < widths.length; column++) {
        widths[column] = Math.max(widths[column], row.get(column).length());
      }
    }
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = row.get(column);
      String space = " ".repeat(widths[column] - cell.length());
      line.append(column < WORD_COLUMNS ? cell + space : space + cell).append("  ");
    }
    return line.toString().stripTrailing();
  }

  void writeCsv(Path file) throws IOException {
    try (Writer writer = Files.newBufferedWriter(file);
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
      printer.printRecords(rows);
    }
  }
}
