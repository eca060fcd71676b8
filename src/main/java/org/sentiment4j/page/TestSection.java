package org.sentiment4j.page;

import static org.sentiment4j.page.PageData.rounded;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.metrics.ConfusionMatrix;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.RocCurve;
import org.sentiment4j.page.Html.Cell;
import org.sentiment4j.page.Html.Column;
import org.sentiment4j.report.ComparedGroup;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.report.Figures;

/**
 * How runs did on the test reviews.
 *
 * @param html figures, confusion matrices and the place for the charts
 * @param data what the charts show
 */
record TestSection(String html, List<PageData.Test> data) {
  private static final int DIGITS = 4;

  /** A curve has some 400 points at most. */
  private static final double ROC_STEP = 0.005;

  private static final List<Column> COLUMNS =
      List.of(
          new Column("run", false),
          new Column("accuracy", true),
          new Column("precision", true),
          new Column("recall", true),
          new Column("F1", true),
          new Column("ROC AUC", true),
          new Column("log loss", true),
          new Column("calibration error", true),
          new Column("reviews", true));

  /** Reads the predictions of each run that has any, one run at a time. */
  static TestSection of(List<ComparedGroup> groups) throws IOException {
    List<ComparedRun> tested =
        groups.stream()
            .flatMap(group -> group.runs().stream())
            .filter(run -> run.test().isPresent())
            .toList();
    if (tested.isEmpty()) {
      return new TestSection(
          Html.element(
              "p",
              "No run was evaluated on the test reviews: scripts/sentiment4j evaluate RUN does."),
          List.of());
    }
    List<PageData.Test> data = new ArrayList<>();
    for (ComparedGroup group : groups) {
      for (ComparedRun run : group.runs()) {
        if (run.test().isPresent()) {
          data.add(test(run, group.name()));
        }
      }
    }
    String html =
        Html.table(
                "The best weights of each run on the test reviews; positive is above 0.5.",
                "sortable",
                COLUMNS,
                tested.stream().map(TestSection::row).toList(),
                -1)
            + "<h3>ROC and calibration</h3>\n<div class=\"test-charts\"></div>\n"
            + missingRoc(data)
            + "<h3>Confusion matrices</h3>\n<p class=\"soft\">What positive and negative reviews were"
            + " taken for.</p>\n<div class=\"matrices\">\n"
            + tested.stream().map(TestSection::matrix).collect(Collectors.joining())
            + "</div>\n";
    return new TestSection(html, data);
  }

  private static String missingRoc(List<PageData.Test> data) {
    List<String> names =
        data.stream().filter(test -> test.roc().isEmpty()).map(PageData.Test::name).toList();
    return names.isEmpty()
        ? ""
        : Html.element(
            "p",
            "No ROC curve, since there is no predictions_test.csv: " + String.join(", ", names));
  }

  private static PageData.Test test(ComparedRun run, String group) throws IOException {
    List<Prediction> predictions = run.predictions().orElse(List.of());
    List<RocCurve.Point> roc =
        RocCurve.points(
            predictions.stream().mapToDouble(Prediction::probability).toArray(),
            predictions.stream().mapToInt(Prediction::label).toArray(),
            ROC_STEP);
    return new PageData.Test(
        run.name(),
        group,
        roc.stream()
            .map(
                point ->
                    List.of(
                        rounded(point.falsePositiveRate(), DIGITS),
                        rounded(point.truePositiveRate(), DIGITS)))
            .toList(),
        run.test().orElseThrow().calibration().stream()
            .map(
                bin ->
                    new PageData.Bin(
                        rounded(bin.meanProbability(), DIGITS),
                        rounded(bin.positiveShare(), DIGITS),
                        bin.count()))
            .toList());
  }

  private static List<Cell> row(ComparedRun run) {
    Evaluation test = run.test().orElseThrow();
    List<Cell> cells = new ArrayList<>();
    cells.add(Cell.of(run.name()));
    Stream.of(test.accuracy(), test.precision(), test.recall(), test.f1())
        .map(share -> new Cell(Figures.percent(share), share))
        .forEach(cells::add);
    Stream.of(test.rocAuc(), test.logLoss(), test.expectedCalibrationError())
        .map(figure -> new Cell(Figures.decimals(figure, DIGITS), figure))
        .forEach(cells::add);
    cells.add(new Cell(Figures.thousands(test.count()), (double) test.count()));
    return cells;
  }

  private static String matrix(ComparedRun run) {
    ConfusionMatrix matrix = run.test().orElseThrow().confusionMatrix();
    return "<table class=\"matrix\">\n"
        + Html.element("caption", run.name())
        + "\n<thead><tr><th scope=\"col\">review</th><th scope=\"col\" class=\"number\">as"
        + " positive</th><th scope=\"col\" class=\"number\">as negative</th></tr></thead>\n<tbody>\n"
        + matrixRow("positive", matrix.truePositives(), matrix.falseNegatives())
        + matrixRow("negative", matrix.falsePositives(), matrix.trueNegatives())
        + "</tbody>\n</table>\n";
  }

  private static String matrixRow(String label, int positive, int negative) {
    return "<tr><th scope=\"row\">"
        + label
        + "</th>"
        + matrixCell(positive, positive + negative)
        + matrixCell(negative, positive + negative)
        + "</tr>\n";
  }

  private static String matrixCell(int count, int all) {
    double share = all == 0 ? 0 : (double) count / all;
    return "<td class=\"number\" data-share=\""
        + Figures.decimals(share, 2)
        + "\">"
        + Figures.thousands(count)
        + " ("
        + Figures.decimals(100 * share, 1)
        + " %)</td>";
  }
}
