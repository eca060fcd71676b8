package org.sentiment4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.analysis.RangeCurve;

/**
 * {@code find-lr.csv}: the columns {@code step,learning_rate,loss,smoothed_loss}, a row for each
 * update of a range test; steps from 0, rates with seven digits, losses with six decimals.
 */
public final class RangeCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader("step", "learning_rate", "loss", "smoothed_loss")
          .setRecordSeparator("\n")
          .get();

  private RangeCsv() {}

  /** Returns the text of the file; the same in every locale. */
  public static String of(RangeCurve curve) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      double[] smoothed = curve.smoothed();
      for (RangeCurve.Point point : curve.points()) {
        printer.printRecord(
            point.step(),
            String.format(Locale.ROOT, "%.6e", point.rate()),
            String.format(Locale.ROOT, "%.6f", point.loss()),
            String.format(Locale.ROOT, "%.6f", smoothed[point.step()]));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
