package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sentiment4j.metrics.Proportions;
import org.sentiment4j.metrics.Summary;
import org.sentiment4j.report.ComparedGroup.IntervalMethod;

/** A {@link Comparison} as a table for people. */
public final class ComparisonText {
  /** In this column there is a mark or none. */
  private static final int MARK = 0;

  private static final List<String> HEADER =
      List.of(
          "",
          "run",
          "seeds",
          "epochs",
          "best val acc",
          "epoch",
          "last val acc",
          "loss gap",
          "test acc",
          "95 % interval",
          "s/epoch",
          "parameters");

  private static final Map<IntervalMethod, String> INTERVALS =
      Map.of(
          IntervalMethod.WILSON,
          "Wilson's for a run (for other reviews)",
          IntervalMethod.T,
          "Student's t for the mean over several seeds (for other seeds)");

  private ComparisonText() {}

  /** Aligned columns, for a terminal. */
  public static List<String> table(Comparison comparison) {
    return TextTable.lines(rows(comparison, false));
  }

  /** A table of Markdown, for a page; with the interval of a run's validation accuracy, too. */
  public static List<String> markdown(Comparison comparison) {
    return TextTable.markdown(rows(comparison, true));
  }

  /** What the interval in the table is; nothing where there is none. */
  public static Optional<String> intervalNote(Comparison comparison) {
    Set<IntervalMethod> methods =
        comparison.rows().stream()
            .flatMap(row -> row.testIntervalMethod().stream())
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(IntervalMethod.class)));
    return methods.isEmpty()
        ? Optional.empty()
        : Optional.of(
            methods.stream()
                .map(INTERVALS::get)
                .collect(
                    Collectors.joining("; ", "The 95 % interval of the test accuracy is ", ".")));
  }

  /** The verdict and the warnings, a line each. */
  public static List<String> words(Comparison comparison) {
    List<String> lines = new ArrayList<>(comparison.verdict());
    comparison.warnings().forEach(warning -> lines.add("warning: " + warning));
    return lines;
  }

  /** The same for a page of Markdown, where no name is markup. */
  public static List<String> markdownWords(Comparison comparison) {
    return words(comparison).stream().map(TextTable::withoutTags).toList();
  }

  private static List<List<String>> rows(Comparison comparison, boolean withIntervals) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    for (ComparedGroup row : comparison.rows()) {
      rows.add(row(row, comparison.isWinner(row), withIntervals));
    }
    int[] known =
        IntStream.range(0, HEADER.size())
            .filter(column -> column == MARK || isKnown(rows, column))
            .toArray();
    return rows.stream().map(row -> IntStream.of(known).mapToObj(row::get).toList()).toList();
  }

  /** Whether any row says something in a column. */
  private static boolean isKnown(List<List<String>> rows, int column) {
    return rows.stream().skip(1).anyMatch(row -> !row.get(column).equals(Figures.UNKNOWN));
  }

  private static List<String> row(ComparedGroup row, boolean wins, boolean withIntervals) {
    return List.of(
        wins ? "*" : "",
        row.name(),
        row.isSingleRun() ? Figures.UNKNOWN : Integer.toString(row.runs().size()),
        Figures.span(row.epochs()),
        Figures.percent(row.bestValidation()) + (withIntervals ? validationInterval(row) : ""),
        Figures.span(row.bestEpoch()),
        Figures.percent(row.lastValidation().mean()),
        row.lossGap().count() == 0 ? Figures.UNKNOWN : Figures.decimals(row.lossGap().mean(), 3),
        test(row),
        row.testInterval95().map(Figures::range).orElse(Figures.UNKNOWN),
        row.seconds().count() == 0 ? Figures.UNKNOWN : Figures.decimals(row.seconds().mean(), 1),
        row.facts().parameters().map(Figures::thousands).orElse(Figures.UNKNOWN));
  }

  private static String test(ComparedGroup row) {
    Summary test = row.test();
    return Figures.percent(test)
        + (test.count() > 0 && test.count() < row.runs().size() ? " (" + test.count() + ")" : "");
  }

  private static String validationInterval(ComparedGroup row) {
    double accuracy = row.bestValidation().mean();
    return row.facts()
        .validationReviews()
        .filter(reviews -> row.isSingleRun() && !Double.isNaN(accuracy))
        .map(reviews -> Proportions.wilson95(accuracy, reviews))
        .map(interval -> " (" + Figures.range(interval) + ")")
        .orElse("");
  }
}
