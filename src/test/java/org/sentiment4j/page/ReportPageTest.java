package org.sentiment4j.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.error.InputException;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.report.RunReader;

class ReportPageTest {
  private static final String HOSTILE = "<script>alert(1)</script>";
  private static final ReviewTexts TEXTS =
      (run, ids) ->
          ids.stream().collect(Collectors.toMap(id -> id, id -> "</script><img src=x> " + id));

  @TempDir private Path folder;

  private Path run(String name, long seed, double skill) throws IOException {
    return RunFolders.write(folder.resolve("run" + seed), name, seed, skill, 4, 200);
  }

  private static String page(ReviewTexts texts, Path... runs) throws IOException {
    return ReportPage.html(Comparison.of(RunReader.read(List.of(runs))), texts, notice -> {});
  }

  private static JsonNode data(String html) throws IOException {
    Matcher data =
        Pattern.compile("<script type=\"application/json\" id=\"report-data\">(.*?)</script>")
            .matcher(html);
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }

  @Test
  void runsThatWereAskedAboutOtherReviewsAreNotHeldAgainstEachOther() throws IOException {
    Path poor = run("poor", 2, 0.7);
    Path predictions = poor.resolve("predictions_test.csv");
    Files.writeString(predictions, Files.readString(predictions).replace("test/", "other/"));

    assertThat(page(TEXTS, run("good", 1, 0.9), poor))
        .contains(
            "good and poor were not tested on the same reviews.",
            "their test reviews differ",
            "the runs differ in their test reviews, or the labels: good; poor")
        .doesNotContain("0 the other way round");
  }

  @Test
  void whatIsMissingIsANoticeToo() throws IOException {
    List<String> notices = new ArrayList<>();

    ReportPage.html(
        Comparison.of(RunReader.read(List.of(run("good", 1, 0.9)))), TEXTS, notices::add);

    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("The words are not coloured for good: ");
  }

  @Test
  void theVerdictComesFirst() throws IOException {
    String html = page(TEXTS, run("good", 1, 0.9), run("poor", 2, 0.7));

    assertThat(html)
        .containsSubsequence(
            "<h1>good, poor</h1>",
            ">Verdict</h2>",
            "<p class=\"verdict\">These two runs: good is more accurate than poor",
            "good has the best validation accuracy",
            "that lead is not tested",
            ">Runs</h2>",
            ">Curves</h2>",
            ">Test reviews</h2>",
            ">Reviews</h2>",
            ">How to reproduce this</h2>");
  }

  @Test
  void namesAndReviewsAreTextAndNeverMarkup() throws IOException {
    String html = page(TEXTS, run(HOSTILE, 1, 0.9), run("{{data}} & 'so' \"on\"", 2, 0.7));

    assertThat(html)
        .doesNotContain(HOSTILE, "<img")
        .contains(
            "&lt;script&gt;alert(1)&lt;/script&gt;",
            "{{data}} &amp; &#39;so&#39; &quot;on&quot;",
            "\\u003cscript\\u003ealert(1)");
    assertThat(data(html).at("/curves/0/name").asText()).isEqualTo(HOSTILE);
    assertThat(data(html).at("/reviews/0/lists/0/reviews/0/text").asText())
        .startsWith("</script><img src=x> test/");
  }

  @Test
  void thePageAsksNobodyForAnything() throws IOException {
    String html = page(TEXTS, run("good", 1, 0.9), run("poor", 2, 0.7));

    assertThat(html)
        .contains("default-src 'none'; style-src 'sha256-", "script-src 'sha256-")
        .doesNotContainPattern("<(script|link|img|iframe|form)[^>]* (src|href|action)=\"(?!data:,)")
        .doesNotContain("unsafe");
  }

  @Test
  void theSameRunsGiveTheSameBytes() throws IOException {
    Path good = run("good", 1, 0.9);
    Path poor = run("poor", 2, 0.7);

    assertThat(page(TEXTS, good, poor)).isEqualTo(page(TEXTS, good, poor));
  }

  @Test
  void sixteenRunsAreLessThanTwoMegabytes() throws IOException {
    Path[] runs = new Path[16];
    for (int i = 0; i < runs.length; i++) {
      runs[i] =
          RunFolders.write(
              folder.resolve("many" + i), "network" + i, i, 0.95 - i * 0.01, 50, 1_000);
    }
    ReviewTexts longTexts =
        (run, ids) ->
            ids.stream().collect(Collectors.toMap(id -> id, id -> "a longer word ".repeat(170)));

    assertThat(page(longTexts, runs).getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(2_000_000);
  }

  @Test
  void theCurvesAreThoseOfTheRunsAndRunsOfOneExperimentLookTheSame() throws IOException {
    JsonNode curves =
        data(page(TEXTS, run("good", 1, 0.9), run("good", 2, 0.9), run("poor", 3, 0.7)))
            .get("curves");

    assertThat(curves.findValuesAsText("name"))
        .containsExactly("good (run1)", "good (run2)", "poor");
    assertThat(curves.findValuesAsText("group")).containsExactly("good", "good", "poor");
    assertThat(curves.at("/0/best").asInt()).isEqualTo(3);
    assertThat(curves.at("/0/epochs/0"))
        .hasToString(
            "{\"epoch\":0,\"train_loss\":0.503265,\"train_acc\":0.677061,"
                + "\"val_loss\":0.542612,\"val_acc\":0.657388}");
  }

  @Test
  void theMostConfidentDisagreementsAreShownEachWay() throws IOException {
    JsonNode part = data(page(TEXTS, run("good", 1, 0.9), run("poor", 2, 0.6))).at("/reviews/0");

    assertThat(part.get("networks")).hasToString("[\"good\",\"poor\"]");
    assertThat(part.at("/lists/0/title").asText())
        .matches("Right: good, wrong: poor \\(the 10 most confident of \\d+\\)");
    assertThat(part.at("/lists/0/reviews")).hasSize(10);
    part.at("/lists/0/reviews")
        .forEach(
            review -> {
              boolean positive = review.get("label").asText().equals("positive");
              assertThat(review.at("/sides/0/probability").asDouble() > 0.5).isEqualTo(positive);
              assertThat(review.at("/sides/1/probability").asDouble() > 0.5).isNotEqualTo(positive);
            });
    part.at("/lists/1/reviews")
        .forEach(
            review -> {
              boolean positive = review.get("label").asText().equals("positive");
              assertThat(review.at("/sides/0/probability").asDouble() > 0.5).isNotEqualTo(positive);
              assertThat(review.at("/sides/1/probability").asDouble() > 0.5).isEqualTo(positive);
            });
  }

  @Test
  void ofOneRunItsMistakesAreShown() throws IOException {
    String html = page(TEXTS, run("good", 1, 0.9));

    assertThat(html).contains("What good gets wrong");
    assertThat(data(html).at("/reviews/0/networks")).hasToString("[\"good\"]");
  }

  @Test
  void whatIsNotThereIsNamed() throws IOException {
    ReviewTexts missing =
        (run, ids) -> {
          throw new InputException("no such file or directory: data/reviews.csv");
        };

    assertThat(page(missing, run("good", 1, 0.9), run("poor", 2, 0.7)))
        .contains(
            "The texts of the reviews are not there: no such file or directory: data/reviews.csv");
    assertThat(page(TEXTS, run("good", 1, 0.9), run("poor", 2, 0.7)))
        .contains("The words are not coloured for good: ", "The words are not coloured for poor: ");
  }

  @Test
  void aLogAloneIsShownAsFarAsItGoes() throws IOException {
    Path log = Files.writeString(folder.resolve("gru.csv"), "epoch,val_acc\n0,0.5\n1,0.75\n");

    String html = page(TEXTS, log);

    assertThat(html)
        .contains(
            "No run was evaluated", "No run has predictions_test.csv", "there is a log alone");
    assertThat(data(html).at("/curves/0/epochs/1/val_acc").asDouble()).isEqualTo(0.75);
    assertThat(data(html).at("/curves/0/epochs/1/val_loss").isNull()).isTrue();
  }

  @Test
  void thePageSaysHowToGetTheSameAgain() throws IOException {
    Path good = run("good", 1, 0.9);

    assertThat(page(TEXTS, good, run("poor", 2, 0.7)))
        .contains(
            "git checkout c0ffee",
            "scripts/sentiment4j verify " + good + " --data &#39;data/re views.csv&#39;",
            "scripts/sentiment4j train " + good.resolve("config.yaml") + " --data",
            "<th scope=\"row\">SHA-256 of the reviews</th><td>da7a</td>",
            "<th scope=\"col\">model.cell</th>",
            "<td>simple</td>");
  }
}
