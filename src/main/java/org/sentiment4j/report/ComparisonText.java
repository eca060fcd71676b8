package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Proportions;

/** A {@link Comparison} as a table and in words. */
public final class ComparisonText {
  private static final String UNKNOWN = "-";
  private static final List<String> HEADER =
      List.of(
          "",
          "run",
          "epochs",
          "best val acc",
          "epoch",
          "last val acc",
          "test acc",
          "95 % interval",
          "s/epoch",
          "parameters");

  private ComparisonText() {}

  /** How the table is written. */
  public enum Format {
    /** Aligned columns, for a terminal. */
    TABLE,
    /** A table of Markdown, for a page. */
    MARKDOWN
  }

  /** The lines to print; the same in every locale. */
  public static List<String> lines(Comparison comparison, Format format) {
    List<List<String>> rows = rows(comparison, format);
    List<String> lines =
        new ArrayList<>(format == Format.TABLE ? TextTable.lines(rows) : TextTable.markdown(rows));
    lines.add("");
    lines.add(Verdict.sentence(comparison));
    Verdict.othersWithinChance(comparison).ifPresent(lines::add);
    if (comparison.ranking().stream().anyMatch(run -> run.epochs().size() > 1)) {
      lines.add(
          "Each best epoch was picked by the validation reviews it is measured on, which flatters"
              + " it a little, the more epochs the more.");
    }
    comparison.warnings().forEach(warning -> lines.add("warning: " + warning));
    return lines;
  }

  private static List<List<String>> rows(Comparison comparison, Format format) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (ComparedRun run : comparison.runs()) {
      rows.add(row(run, run.equals(comparison.winner()), format));
    }
    return rows;
  }

  private static List<String> row(ComparedRun run, boolean wins, Format format) {
    Optional<EpochMetrics> best = run.best();
    return List.of(
        wins ? "*" : "",
        run.name(),
        Integer.toString(run.epochs().size()),
        best.map(epoch -> validation(run, epoch, format)).orElse(UNKNOWN),
        best.map(epoch -> Integer.toString(epoch.epoch())).orElse(UNKNOWN),
        run.epochs().isEmpty()
            ? UNKNOWN
            : percent(run.epochs().get(run.epochs().size() - 1).validationAccuracy()),
        run.test().map(Evaluation::accuracy).map(ComparisonText::percent).orElse(UNKNOWN),
        run.test().map(Evaluation::accuracyInterval).map(ComparisonText::range).orElse(UNKNOWN),
        run.meanSeconds().isPresent()
            ? String.format(Locale.ROOT, "%.1f", run.meanSeconds().getAsDouble())
            : UNKNOWN,
        run.facts().parameters().map(ComparisonText::thousands).orElse(UNKNOWN));
  }

  /** With its interval where a line has room for it. */
  private static String validation(ComparedRun run, EpochMetrics best, Format format) {
    double accuracy = best.validationAccuracy();
    return percent(accuracy)
        + run.facts()
            .validationReviews()
            .filter(reviews -> format == Format.MARKDOWN && !Double.isNaN(accuracy))
            .map(reviews -> Proportions.wilson95(accuracy, reviews))
            .map(interval -> " (" + range(interval) + ")")
            .orElse("");
  }

  static String percent(double share) {
    return Double.isNaN(share) ? UNKNOWN : points(share) + " %";
  }

  static String range(Interval interval) {
    return points(interval.lower()) + " to " + points(interval.upper());
  }

  /** A share, or a difference of two, in hundredths. */
  static String points(double share) {
    String text = String.format(Locale.ROOT, "%.2f", 100 * share);
    return text.equals("-0.00") ? "0.00" : text;
  }

  static String thousands(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  static String names(List<ComparedRun> runs) {
    return runs.stream().map(ComparedRun::name).collect(Collectors.joining(", "));
  }
}
