package org.sentiment4j.page;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.report.ComparedGroup;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.run.Versions;

/**
 * A comparison as one file of HTML, which asks nobody for anything. The same runs give the same
 * bytes.
 */
public final class ReportPage {
  private ReportPage() {}

  /**
   * Writes the file whole or not at all, over one that is there.
   *
   * @param texts where the texts of the test reviews are
   * @param notices takes what is being done, and what is missing in the end
   * @throws org.sentiment4j.error.InputException where a run is damaged
   */
  public static void write(
      Path file, Comparison comparison, ReviewTexts texts, Consumer<String> notices)
      throws IOException {
    String html = html(comparison, texts, notices);
    AtomicFile.write(file, out -> out.write(html.getBytes(StandardCharsets.UTF_8)));
  }

  static String html(Comparison comparison, ReviewTexts texts, Consumer<String> notices)
      throws IOException {
    TestSection test = TestSection.of(comparison.rows());
    ReviewSection reviews = ReviewSection.of(comparison, texts, notices);
    PageData data = new PageData(CurveData.of(comparison.rows()), test.data(), reviews.data());
    List<ComparedRun> runs =
        comparison.rows().stream().flatMap(row -> row.runs().stream()).toList();
    return PageTemplate.fill(
        Map.of(
            "title", Html.text(title(comparison.rows())),
            "generator", Html.text("Sentiment4j " + Versions.read().sentiment4j()),
            "verdict", verdict(comparison),
            "runs", RunTable.of(comparison),
            "test", test.html(),
            "reviews", reviews.html(),
            "reproduce", Reproduction.of(runs),
            "data", data.toJson()));
  }

  /** A heading must not be longer than the page. */
  private static String title(List<ComparedGroup> rows) {
    int most = 4;
    String names =
        rows.stream().limit(most).map(ComparedGroup::name).collect(Collectors.joining(", "));
    return rows.size() > most ? names + " and " + (rows.size() - most) + " more" : names;
  }

  private static String verdict(Comparison comparison) {
    List<String> sentences = comparison.verdict();
    return "<p class=\"verdict\">"
        + Html.text(sentences.get(0))
        + "</p>\n"
        + sentences.stream()
            .skip(1)
            .map(sentence -> Html.element("p", sentence) + "\n")
            .collect(Collectors.joining())
        + comparison.warnings().stream()
            .map(warning -> "<p class=\"warning\">" + Html.text("Warning: " + warning) + "</p>\n")
            .collect(Collectors.joining());
  }
}
