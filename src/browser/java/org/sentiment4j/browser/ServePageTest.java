package org.sentiment4j.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.sentiment4j.model.TextPrediction;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.serve.RunFolder;
import org.sentiment4j.serve.ServedRuns;
import org.sentiment4j.serve.WebServer;

/** The served page, with two networks and a run in training. */
class ServePageTest {
  private static final String TEXT = "A good film, but <b>dull</b> and unheardof";

  private static final String ANSWERED =
      "document.getElementById('networks').getAttribute('aria-busy') === 'false'";

  /** A server that takes its time, refuses the first question for the load, and counts. */
  private static final String SLOW =
      """
      const quick = window.fetch;
      window.questions = { asked: 0, inFlight: 0, most: 0 };
      window.fetch = async (path, options) => {
        if (path !== "/api/explain") {
          return quick(path, options);
        }
        questions.asked += 1;
        questions.inFlight += 1;
        questions.most = Math.max(questions.most, questions.inFlight);
        await new Promise((resolve) => setTimeout(resolve, 600));
        questions.inFlight -= 1;
        return questions.asked === 1
          ? new Response('{"error": "full"}', { status: 503, headers: { "Retry-After": "0.1" } })
          : quick(path, options);
      };
      """;

  @TempDir private Path logs;
  private final List<Throwable> failures = new ArrayList<>();
  private RunFolder lstm;
  private RunFolder training;
  private ServedRuns runs;
  private WebServer server;

  @BeforeEach
  void start() throws IOException {
    lstm = RunFolder.finished(logs.resolve("lstm/version_0"), "model.cell=lstm");
    RunFolder.finished(logs.resolve("simple_rnn/version_0"), "model.cell=simple");
    training = RunFolder.begun(logs.resolve("training/version_0"));
    runs = ServedRuns.open(List.of(logs), RunFolder::load);
    server = WebServer.start("127.0.0.1", 0, runs, failures::add);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
    runs.close();
    assertThat(failures).isEmpty();
  }

  private Browser open(Scheme scheme, int width, int height) {
    Browser browser = Browser.start(scheme, width, height);
    browser.open(server.address());
    browser.await("document.querySelectorAll('.network').length === 2");
    return browser;
  }

  private static void type(Browser browser, String text) {
    browser.find("#review").sendKeys(text);
    browser.await("document.querySelectorAll('.network .plot').length === 2");
    browser.await("document.querySelectorAll('.network .words').length === 2");
    browser.await(ANSWERED);
  }

  @ParameterizedTest
  @EnumSource
  void thePageIsAccessibleAndKeepsToItself(Scheme scheme) throws IOException {
    try (Browser browser = open(scheme, 1200, 900)) {
      assertThat(browser.violations()).isEmpty();
      type(browser, TEXT);

      assertThat(browser.violations()).isEmpty();
      assertThat(browser.complaints()).isEmpty();
      assertThat(browser.requests())
          .isNotEmpty()
          .allMatch(url -> url.startsWith(server.address()) || url.startsWith("data:"));
      browser.photograph("serve");
    }
  }

  @Test
  void eachNetworkSaysWhatItThinksOfTheTextAndOfEachWord() throws IOException {
    TextPrediction expected = RunFolder.load(lstm.run()).predict(List.of(TEXT)).get(0);
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      type(browser, TEXT);

      assertThat(browser.texts(".network h3"))
          .containsExactly("lstm/version_0", "simple_rnn/version_0");
      String verdict =
          String.format(
              Locale.ROOT,
              "%s: %.1f %% probability of positive",
              expected.sentiment().word(),
              100 * expected.probability());
      assertThat(browser.texts(".network .verdict").get(0)).isEqualTo(verdict);
      assertThat(browser.find("#summary").getAttribute("textContent"))
          .startsWith("lstm/version_0: " + verdict + ". simple_rnn/version_0: ");
      assertThat(browser.texts(".network .words").get(0))
          .isEqualTo(String.join(" ", expected.text().words()));
      assertThat(browser.texts(".network .note").get(0)).isEqualTo("It knows 5 of the 7 words.");
    }
  }

  @Test
  void theKeyboardAloneShowsTheProbabilityAfterAWord() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      browser.tabTo("#review");
      browser.press("a good film");
      browser.await("document.querySelectorAll('.network .plot').length === 2");
      browser.await(ANSWERED);

      browser.tabTo(".network .plot");
      browser.press(Keys.HOME, Keys.ARROW_RIGHT);

      assertThat(browser.focused().getAttribute("aria-valuetext"))
          .matches("2: good: lstm/version_0 positive [0-9]+\\.[0-9] %");
    }
  }

  @Test
  void answersFollowTheTypingAndGoWithTheText() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      type(browser, "a good film");
      browser.find("#review").sendKeys(" but dull");
      browser.await(
          "document.querySelector('.network .words').textContent.trim() === 'a good film but dull'");

      browser.find("#review").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
      browser.await("document.querySelectorAll('.network .word, .network .plot').length === 0");
      assertThat(browser.find("#hint").getText()).startsWith("Type a review");
    }
  }

  @Test
  void oneQuestionIsAskedAtATimeAndTheLastTextHasItsAnswer() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      browser.run(SLOW);
      for (int i = 1; i <= 4; i++) {
        browser.find("#review").sendKeys(" good");
        browser.await("new Promise(resolve => setTimeout(() => resolve(true), 300))");
      }
      browser.await(ANSWERED);

      assertThat(browser.texts(".network .words")).containsOnly("good good good good");
      assertThat(browser.run("return questions.most")).isEqualTo(1L);
      assertThat((Long) browser.run("return questions.asked")).isGreaterThanOrEqualTo(2);
      assertThat(browser.find("#refused").isDisplayed()).isFalse();
    }
  }

  @Test
  void theCurvesGoOnWithATraining() throws IOException {
    try (RunLock lock = RunLock.of(training.run());
        Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      assertThat(lock.run()).isEqualTo(training.run());
      browser.await(
          "document.getElementById('training').textContent.includes('(0 epochs so far)')");
      int rings = browser.findAll("#curves .ring").size();

      training.withNetwork().withEpochs(2);

      browser.await(
          "document.getElementById('training').textContent.includes('(2 epochs so far)')");
      assertThat(browser.findAll("#curves .ring")).hasSize(rings + 2);
      browser.await("document.querySelectorAll('.network').length === 3");
    }
  }

  @Test
  void aTextThatIsTooLongIsToldSo() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      browser.run("review.value = 'a '.repeat(40000); review.dispatchEvent(new Event('input'))");

      browser.await("!document.getElementById('refused').hidden");
      assertThat(browser.find("#refused").getText()).contains("more than 65536 bytes");
      assertThat(browser.violations()).isEmpty();
    }
  }

  @Test
  void aServerThatEndedIsMissed() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 1200, 900)) {
      server.close();

      browser.await("!document.getElementById('unreachable').hidden");
      assertThat(browser.find("#unreachable").getText()).contains("Is it still running?");
      assertThat(browser.violations()).isEmpty();
    }
  }

  @Test
  void aNarrowPageHasNothingBeyondItsEdge() throws IOException {
    try (Browser browser = open(Scheme.LIGHT, 360, 800)) {
      type(browser, TEXT);

      assertThat(browser.run("return document.documentElement.scrollWidth")).isEqualTo(360L);
      browser.photograph("serve-narrow");
    }
  }
}
