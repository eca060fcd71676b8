package org.sentiment4j.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.sentiment4j.Main;
import org.sentiment4j.page.RunFolders;

/**
 * The report of two networks that were trained on synthetic reviews, a third one that says it is
 * called by a piece of markup, and never was, and a log alone.
 */
class ReportTest {
  private static final String HOSTILE = "<script>alert(1)</script>";

  @TempDir private static Path folder;
  private static Path page;

  @BeforeAll
  static void writeReport() throws IOException {
    Path sample = folder.resolve("sample");
    call("sample", sample, "--reviews", 600, "--distance", "0-5");
    Path logs = folder.resolve("logs");
    for (String cell : List.of("simple", "gru")) {
      Path config =
          Files.writeString(
              folder.resolve(cell + ".yaml"),
              """
              data: { vocabulary: 300, length: 20 }
              model: { cell: %s, embedding: 8, hidden: 8 }
              training: { epochs: 4, batch: 32, optimizer: { learningRate: 0.01 } }
              """
                  .formatted(cell));
      call("train", config, "--data", sample, "--cache", folder.resolve("cache"), "--logs", logs);
    }
    RunFolders.write(logs.resolve("hostile"), HOSTILE, 3, 0.6, 6, 300);
    Path log = Files.writeString(folder.resolve("log.csv"), "epoch,val_acc\n0,0.5\n1,0.55\n");
    Path out = folder.resolve("out");
    call("compare", logs, log, "--out", out);
    page = out.resolve("index.html");
  }

  private static void call(Object... args) {
    StringWriter err = new StringWriter();
    int exitCode =
        Main.run(
            InputStream.nullInputStream(),
            new PrintWriter(new StringWriter()),
            new PrintWriter(err),
            Stream.of(args).map(Object::toString).toArray(String[]::new));
    assertThat(exitCode).as(err.toString()).isZero();
  }

  private static Browser open(Scheme scheme, int width) {
    Browser browser = Browser.start(scheme, width, 900);
    browser.open(page);
    return browser;
  }

  @ParameterizedTest
  @EnumSource
  void itIsAccessibleAndWholeInBothSchemes(Scheme scheme) throws IOException {
    try (Browser browser = open(scheme, 1200)) {
      browser.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })");
      browser.await("document.querySelectorAll('.words .word').length > 100");

      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
      browser.photograph("report");
    }
  }

  @Test
  void itFitsANarrowScreen() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 400)) {
      assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(400L);
      assertThat(browser.violations()).isEmpty();
      browser.photograph("report-narrow");
    }
  }

  @Test
  void aNameIsTextAndIsNotRun() {
    try (Browser browser = open(Scheme.LIGHT, 1200)) {
      assertThat(browser.texts("#runs ~ .wide tbody th")).contains(HOSTILE);
      assertThat(browser.texts(".curves .legend button")).contains(HOSTILE);
    }
  }

  @Test
  void aColumnIsSortedByItsButtonAndByTheKeyboard() {
    String firstColumn = "#runs ~ .wide tbody th";
    try (Browser browser = open(Scheme.LIGHT, 1200)) {
      browser.findAll("#runs ~ .wide thead button").get(0).click();
      assertThat(browser.texts(firstColumn)).isSorted();
      assertThat(browser.find("#runs ~ .wide thead th").getAttribute("aria-sort"))
          .isEqualTo("ascending");

      browser.run("document.activeElement.blur()");
      browser.tabTo("#runs ~ .wide thead th.number button");
      browser.press(Keys.ENTER);
      assertThat(browser.findAll("#runs ~ .wide thead th[aria-sort]")).hasSize(1);
      assertThat(browser.find("#runs ~ .wide thead th.number").getAttribute("aria-sort"))
          .isEqualTo("descending");
      // Of the log alone there is no test accuracy.
      assertThat(browser.texts(firstColumn)).endsWith("log");
      List<String> descending = browser.texts(firstColumn).subList(0, 3);

      browser.press(Keys.ENTER);
      assertThat(browser.texts(firstColumn))
          .containsExactly(descending.get(2), descending.get(1), descending.get(0), "log");
    }
  }

  @Test
  void theChartsShowTheirValues() {
    try (Browser browser = open(Scheme.LIGHT, 1200)) {
      browser.tabTo(".curves .plot");
      assertThat(browser.find(".curves .values").getText()).contains("epoch 5", HOSTILE);

      browser.tabTo(".test-charts .plot");
      browser.press(Keys.HOME, Keys.PAGE_UP);
      assertThat(browser.find(".test-charts .values").getText()).contains("mistaken 10 %", "gru");
      browser.hover(browser.findAll(".test-charts .plot").get(1), 0, 0);
      assertThat(browser.findAll(".test-charts .values").get(1).getText())
          .contains("positive", "reviews", "gru");
    }
  }

  @Test
  void theChartsOfTheTestAreThereAsTables() {
    try (Browser browser = open(Scheme.LIGHT, 1200)) {
      browser.findAll(".test-charts summary").forEach(WebElement::click);

      assertThat(browser.texts(".test-charts th.number"))
          .startsWith("found at 1 % mistaken", "found at 2 % mistaken")
          .endsWith("probability", "mean", "positive", "reviews");
      // Of the three networks, ten bins of probability each.
      assertThat(browser.texts(".test-charts tbody th")).hasSize(3 + 3 * 10).contains("gru");
      assertThat(browser.texts(".test-charts tbody td")).contains("0.9 to 1");
      assertThat(browser.texts(".test-charts tbody td").subList(0, 6)).allMatch(s -> s.endsWith(" %"));
    }
  }

  @Test
  void theWordsOfAReviewAreColouredForBothNetworks() {
    try (Browser browser = open(Scheme.LIGHT, 1200)) {
      browser.await("document.querySelectorAll('.review[open] .words').length >= 2");

      assertThat(browser.texts(".review[open] .answer").subList(0, 2))
          .satisfiesExactly(
              first -> assertThat(first).endsWith("right"),
              second -> assertThat(second).endsWith("wrong"));
      assertThat(browser.findAll(".review[open] .word.strong")).isNotEmpty();
    }
  }

  @Test
  void withoutJavaScriptTheVerdictAndTheTablesAreThere() throws IOException {
    String html = Files.readString(page).replaceFirst("script-src [^;]*", "script-src 'none'");
    Path still = Files.writeString(folder.resolve("still.html"), html);
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(still);

      assertThat(browser.find(".verdict").getText()).contains("has the best validation accuracy");
      assertThat(browser.texts("#runs ~ .wide tbody th")).hasSize(4);
      assertThat(browser.findAll("th button, .plot")).isEmpty();
    }
  }
}
