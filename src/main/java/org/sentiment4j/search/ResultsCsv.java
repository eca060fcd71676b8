package org.sentiment4j.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * {@code results.csv}: a row for each experiment, the best first, with the columns {@code number},
 * one for each key that is varied (blank where the combination does not set it), {@code
 * status,best_val_acc,best_epoch,best_val_loss,last_val_acc,epochs,parameters,seconds,run,reason}.
 * Accuracies are shares from 0 to 1, and, as losses and seconds, have six decimals. What is not
 * known is blank.
 */
public final class ResultsCsv {
  private static final List<String> FIGURES =
      List.of(
          "status",
          "best_val_acc",
          "best_epoch",
          "best_val_loss",
          "last_val_acc",
          "epochs",
          "parameters",
          "seconds",
          "run",
          "reason");

  private ResultsCsv() {}

  /** Writes the file anew; it is whole or as it was. */
  static void write(Path file, List<String> keys, List<Outcome> outcomes) throws IOException {
    byte[] text = of(keys, outcomes).getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(file, out -> out.write(text));
  }

  /**
   * Returns the text of the file; the same in every locale.
   *
   * @param keys what is varied
   */
  public static String of(List<String> keys, List<Outcome> outcomes) {
    List<String> header = new ArrayList<>(List.of("number"));
    header.addAll(keys);
    header.addAll(FIGURES);
    CSVFormat format =
        CSVFormat.DEFAULT
            .builder()
            .setHeader(header.toArray(String[]::new))
            .setRecordSeparator("\n")
            .get();
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, format)) {
      for (Outcome outcome : Ranking.of(outcomes)) {
        printer.printRecord(row(keys, outcome));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static List<Object> row(List<String> keys, Outcome outcome) {
    Combination combination = outcome.trial().combination();
    List<Object> row = new ArrayList<>(List.of(combination.number()));
    keys.forEach(key -> row.add(combination.value(key).orElse("")));
    Optional<EpochMetrics> best = outcome.best();
    row.addAll(
        Arrays.asList(
            outcome.status().name().toLowerCase(Locale.ROOT),
            decimals(best, EpochMetrics::validationAccuracy),
            best.map(epoch -> Integer.toString(epoch.epoch())).orElse(""),
            decimals(best, EpochMetrics::validationLoss),
            decimals(outcome.last(), EpochMetrics::validationAccuracy),
            outcome.epochs().size(),
            outcome.parameters().isPresent() ? outcome.parameters().getAsLong() : "",
            decimals(outcome.last(), epoch -> outcome.seconds()),
            outcome.run().map(run -> run.path().toString()).orElse(""),
            outcome.reason().orElse("")));
    return row;
  }

  private static String decimals(
      Optional<EpochMetrics> epoch, ToDoubleFunction<EpochMetrics> figure) {
    return epoch
        .map(figure::applyAsDouble)
        .filter(Double::isFinite)
        .map(value -> String.format(Locale.ROOT, "%.6f", value))
        .orElse("");
  }
}
