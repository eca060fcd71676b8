package org.sentiment4j.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.analysis.GradientCase;
import org.sentiment4j.analysis.GradientCurve;
import org.sentiment4j.analysis.GradientCurve.Point;

/**
 * {@code gradients.csv}: the columns {@code
 * case,cell,layer,initialisation,weights,state,steps_back,mean,median,reviews}, a row for each
 * point of each curve. {@code mean} and {@code median} are over the reviews, of the gradient's norm
 * divided by that at the last step, with seven digits.
 */
public final class GradientsCsv {
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT
          .builder()
          .setHeader(
              "case",
              "cell",
              "layer",
              "initialisation",
              "weights",
              "state",
              "steps_back",
              "mean",
              "median",
              "reviews")
          .setRecordSeparator("\n")
          .get();

  private GradientsCsv() {}

  /** Returns the text of the file; the same in every locale. */
  public static String of(List<GradientCurve> curves) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
      for (GradientCurve curve : curves) {
        print(printer, curve);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void print(CSVPrinter printer, GradientCurve curve) throws IOException {
    GradientCase network = curve.network();
    for (int back = 0; back <= curve.stepsMeasured(); back++) {
      Point point = curve.points().get(back);
      printer.printRecord(
          network.name(),
          lower(network.cell()),
          curve.layer(),
          lower(network.initialisation()),
          lower(network.weights()),
          lower(curve.part()),
          back,
          digits(point.mean()),
          digits(point.median()),
          curve.reviews());
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String digits(double number) {
    return String.format(Locale.ROOT, "%.6e", number);
  }
}
