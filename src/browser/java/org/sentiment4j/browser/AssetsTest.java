package org.sentiment4j.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class AssetsTest {
  private static final String RUNS =
      """
      const epoch = (number, loss, accuracy) => ({epoch: number, train_loss: loss - 0.05,
        train_acc: accuracy + 0.05, val_loss: loss, val_acc: accuracy});
      const runs = [
        {name: "lstm", best: 1, epochs: [epoch(0, 0.6, 0.7), epoch(1, 0.4, 0.875), epoch(2, 0.5, 0.86)]},
        {name: "<b>gru</b>", best: 2, epochs: [epoch(0, 0.65, 0.6), epoch(1, 0.5, 0.8), epoch(2, 0.45, 0.82)]},
        {name: "just begun", best: null, epochs: []},
      ];
      runs[1].epochs[0].train_acc = null;
      const curves = sentiment4j.curves(place, runs);
      sentiment4j.themeButton(document.querySelector(".scheme"));
      """;
  private static final String WORDS =
      """
      sentiment4j.words(place, [
        {word: "a", known: true, contribution: 0},
        {word: "zugzwang", known: false, contribution: -0.1},
        {word: "wonderful", known: true, contribution: 1.25},
        {word: "but", known: true, contribution: -0.3},
        {word: "dreadful", known: true, contribution: -1.5},
        {word: "<i>film</i>", known: true, contribution: 0.2},
      ]);
      sentiment4j.themeButton(document.querySelector(".scheme"));
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void theCurvesAreAccessibleInBothSchemes(Scheme scheme) throws IOException {
    try (Browser browser = Browser.start(scheme, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));
      browser.find("summary").click();
      browser.find(".plot").click();

      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests()).hasSize(1).allMatch(url -> url.startsWith("file:"));
      browser.photograph("curves");
    }
  }

  @Test
  void thePointerShowsTheValuesOfAnEpoch() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));
      assertThat(browser.find(".values").isDisplayed()).isFalse();

      browser.hover(browser.find(".plot"), 15, 0);

      assertThat(browser.find(".values").getText())
          .contains("epoch 1", "lstm (best epoch)", "87.50 %", "92.50 %", "<b>gru</b>");
    }
  }

  @Test
  void theArrowKeysShowTheValuesOfAnEpoch() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));

      WebElement plot = browser.tabTo(".plot");
      browser.press(Keys.HOME);

      assertThat(browser.find(".values").getText()).contains("epoch 0", "70.00 %", "–");
      assertThat(plot.getAttribute("aria-valuetext"))
          .isEqualTo(
              "epoch 0: lstm validation 70.00 %, training 75.00 %;"
                  + " <b>gru</b> validation 60.00 %, training –");
      browser.press(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
      assertThat(browser.find(".values").getText()).contains("epoch 2", "86.00 %");
      browser.press(Keys.ESCAPE);
      assertThat(browser.find(".values").isDisplayed()).isFalse();
    }
  }

  @Test
  void aNameHidesItsCurves() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));
      int lines = browser.findAll(".plot .line").size();

      browser.find(".legend button").click();

      assertThat(browser.findAll(".plot .line")).hasSize(lines - 4);
      assertThat(browser.find(".legend button").getAttribute("aria-pressed")).isEqualTo("false");
    }
  }

  @Test
  void curvesGoOnWithATraining() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));

      browser.run(
          "runs[2].epochs.push(epoch(0, 0.7, 0.5), epoch(1, 0.6, 0.55)); runs[2].best = 1;"
              + " curves.update(runs)");
      browser.find("summary").click();

      assertThat(browser.findAll(".ring")).hasSize(6);
      assertThat(browser.find("details table").getText()).contains("just begun best 1 55.00 %");
    }
  }

  @Test
  void aButtonChangesTheColours() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 1200, 900)) {
      browser.open(AssetPage.write(folder, RUNS));
      String light = browser.find("body").getCssValue("background-color");

      browser.find(".scheme").click();

      assertThat(browser.find("body").getCssValue("background-color")).isNotEqualTo(light);
      assertThat(browser.find(".scheme").getText()).isEqualTo("Light colours");
      assertThat(browser.violations()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void theWordsAreAccessibleInBothSchemes(Scheme scheme) throws IOException {
    try (Browser browser = Browser.start(scheme, 800, 500)) {
      browser.open(AssetPage.write(folder, WORDS));

      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      browser.photograph("words");
    }
  }

  @Test
  void wordsSayWhatTheyDid() throws IOException {
    try (Browser browser = Browser.start(Scheme.LIGHT, 800, 500)) {
      browser.open(AssetPage.write(folder, WORDS));

      assertThat(browser.find(".words").getText())
          .isEqualTo("a zugzwang wonderful but dreadful <i>film</i>");
      assertThat(browser.texts(".strongest"))
          .containsExactly(
              "Towards positive: wonderful +1.25, <i>film</i> +0.20",
              "Towards negative: dreadful −1.50, but −0.30, zugzwang −0.10");
      assertThat(browser.texts(".word.strong")).containsExactly("wonderful", "dreadful");

      browser.hover(browser.findAll(".word").get(2), 0, 0);
      assertThat(browser.find(".word-value").getText())
          .isEqualTo("wonderful: +1.25, towards positive");
      browser.tabTo(".word");
      browser.press(Keys.ARROW_RIGHT);
      assertThat(browser.find(".word-value").getText())
          .isEqualTo("zugzwang: −0.10, towards negative (not in the vocabulary)");
    }
  }
}
