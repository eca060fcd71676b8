package org.sentiment4j.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Summary;
import org.sentiment4j.page.Html.Cell;
import org.sentiment4j.page.Html.Column;
import org.sentiment4j.report.ComparedGroup;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.report.Figures;

/** The figures of experiments, and of their runs. */
final class RunTable {
  private static final Cell UNKNOWN = new Cell("–", Double.NaN);
  private static final List<Column> COLUMNS =
      List.of(
          new Column("run", false),
          new Column("seeds", true),
          new Column("test accuracy", true),
          new Column("95 % interval", true),
          new Column("best validation accuracy", true),
          new Column("best epoch", true),
          new Column("epochs", true),
          new Column("last validation accuracy", true),
          new Column("loss gap", true),
          new Column("s/epoch", true),
          new Column("parameters", true));

  private RunTable() {}

  /** The rows of a comparison and, where runs were put together, each run. */
  static String of(Comparison comparison) {
    List<ComparedGroup> rows = comparison.rows();
    String html =
        table("Runs of one experiment with other seeds are one row.", rows, comparison)
            + "<p class=\"soft\">A ± is the standard deviation over the seeds. The 95 % interval is Wilson's for"
            + " a run's test accuracy, and Student's t for the mean over several seeds. The loss gap is how far the last validation loss is above the training loss.</p>\n";
    List<ComparedGroup> single =
        rows.stream()
            .flatMap(row -> row.runs().stream())
            .map(run -> new ComparedGroup(run.name(), List.of(run)))
            .toList();
    return single.size() == rows.size()
        ? html
        : html + Html.details("Each run by itself", table("Each run", single, comparison));
  }

  private static String table(String caption, List<ComparedGroup> groups, Comparison comparison) {
    List<List<Cell>> rows = groups.stream().map(RunTable::row).toList();
    int[] known =
        IntStream.range(0, COLUMNS.size())
            .filter(column -> rows.stream().anyMatch(row -> !row.get(column).equals(UNKNOWN)))
            .toArray();
    return Html.table(
        caption,
        "sortable",
        IntStream.of(known).mapToObj(COLUMNS::get).toList(),
        rows.stream().map(row -> IntStream.of(known).mapToObj(row::get).toList()).toList(),
        groups.size() > 1 ? groups.indexOf(comparison.winner()) : -1);
  }

  private static List<Cell> row(ComparedGroup group) {
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(group.name()));
    cells.add(group.isSingleRun() ? UNKNOWN : number(group.runs().size(), 0));
    cells.add(percent(group.test()));
    cells.add(interval(group.testInterval95()));
    cells.add(percent(group.bestValidation()));
    cells.add(span(group.bestEpoch()));
    cells.add(span(group.epochs()));
    cells.add(percent(group.lastValidation()));
    cells.add(number(group.lossGap().mean(), 3));
    cells.add(number(group.seconds().mean(), 1));
    cells.add(
        group
            .facts()
            .parameters()
            .map(count -> new Cell(Figures.thousands(count), (double) count))
            .orElse(UNKNOWN));
    return cells;
  }

  private static Cell percent(Summary shares) {
    return shares.count() == 0 ? UNKNOWN : new Cell(Figures.percent(shares), shares.mean());
  }

  private static Cell interval(Optional<Interval> interval) {
    return interval.map(one -> new Cell(Figures.range(one), one.lower())).orElse(UNKNOWN);
  }

  private static Cell span(Summary numbers) {
    return numbers.count() == 0 ? UNKNOWN : new Cell(Figures.span(numbers), numbers.mean());
  }

  private static Cell number(double number, int digits) {
    return Double.isNaN(number) ? UNKNOWN : new Cell(Figures.decimals(number, digits), number);
  }
}
