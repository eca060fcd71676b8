package org.sentiment4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.ShortestDecimal;
import org.sentiment4j.metrics.Summary;

/**
 * The table of a {@link Comparison} as CSV, for programs: a line for each row, shares from 0 to 1
 * in full precision, nothing where a figure is not known. Of several seeds a figure is the mean,
 * and {@code _sd} its standard deviation (n - 1). {@code test_acc_lower} and {@code _upper} are the
 * 95 % interval that {@code test_acc_interval_method} names: {@code wilson} of a run, {@code t} of
 * the mean over several seeds.
 */
public final class ComparisonCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "name",
              "winner",
              "runs",
              "seeds",
              "epochs",
              "best_val_acc",
              "best_val_acc_sd",
              "best_epoch",
              "last_val_acc",
              "loss_gap",
              "test_runs",
              "test_acc",
              "test_acc_sd",
              "test_acc_lower",
              "test_acc_upper",
              "seconds_per_epoch",
              "seconds_per_epoch_sd",
              "parameters",
              "test_acc_interval_method")
          .setRecordSeparator("\n")
          .get();

  private ComparisonCsv() {}

  /** Returns the text; the same in every locale. */
  public static String of(Comparison comparison) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (ComparedGroup row : comparison.rows()) {
        printer.printRecord(cells(row, comparison.isWinner(row)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<Object> cells(ComparedGroup row, boolean wins) {
    Summary validation = row.bestValidation();
    Summary test = row.test();
    Optional<Interval> interval = row.testInterval95();
    Summary seconds = row.seconds();
    return List.of(
        row.name(),
        wins,
        row.runs().size(),
        row.seeds().stream().map(String::valueOf).collect(Collectors.joining(" ")),
        count(row.epochs().mean()),
        number(validation.mean()),
        number(validation.standardDeviation()),
        count(row.bestEpoch().mean()),
        number(row.lastValidation().mean()),
        number(row.lossGap().mean()),
        test.count(),
        number(test.mean()),
        number(test.standardDeviation()),
        interval.map(Interval::lower).map(ComparisonCsv::number).orElse(""),
        interval.map(Interval::upper).map(ComparisonCsv::number).orElse(""),
        number(seconds.mean()),
        number(seconds.standardDeviation()),
        row.facts().parameters().map(String::valueOf).orElse(""),
        row.testIntervalMethod().map(ComparisonJson::lower).orElse(""));
  }

  /** A number that is whole for a single run, and need not be for several. */
  private static String count(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : number(number);
  }

  private static String number(double number) {
    return Double.isNaN(number) ? "" : ShortestDecimal.of(number);
  }
}
