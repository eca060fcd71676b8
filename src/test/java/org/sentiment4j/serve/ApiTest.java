package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;
import org.sentiment4j.run.RunDirectory;

/** What a server answers to questions that are right. */
class ApiTest {
  private static final String TEXT = "A good, good film and unheardof but dull.";

  @TempDir private static Path logs;
  private static List<Throwable> failures;
  private static ServedRuns runs;
  private static WebServer server;
  private static int port;
  private static Predictor lstm;
  private static Predictor simple;

  @BeforeAll
  static void start() throws IOException {
    RunFolder.finished(logs.resolve("lstm/version_0"), "model.cell=lstm");
    RunFolder.finished(logs.resolve("simple/version_0"), "model.cell=simple");
    RunFolder.begun(logs.resolve("begun/version_0"));
    runs = ServedRuns.open(List.of(logs), RunFolder::load);
    failures = new ArrayList<>();
    server = WebServer.start("127.0.0.1", 0, runs, failures::add);
    port = Integer.parseInt(server.address().replaceAll(".*:|/", ""));
    lstm = predictor("lstm");
    simple = predictor("simple");
  }

  private static Predictor predictor(String name) throws IOException {
    return RunFolder.load(new RunDirectory(logs.resolve(name).resolve("version_0")));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    runs.close();
    assertThat(failures).isEmpty();
  }

  private static List<JsonNode> answers(String path, String body) throws IOException {
    Http reply = Http.post(port, path, body);
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    List<JsonNode> answers = new ArrayList<>();
    reply.json().get("answers").forEach(answers::add);
    return answers;
  }

  private static float number(JsonNode node, String name) {
    return Float.parseFloat(node.get(name).asText());
  }

  private static String question(String text) {
    return "{\"text\":\"" + text + "\"}";
  }

  @Test
  void everyNetworkSaysWhatItsPredictorSays() throws IOException {
    List<JsonNode> answers = answers("/api/predict", question(TEXT));

    assertThat(answers).hasSize(2);
    for (int i = 0; i < 2; i++) {
      TextPrediction expected = (i == 0 ? lstm : simple).predict(List.of(TEXT)).get(0);
      JsonNode answer = answers.get(i);
      assertThat(answer.get("id").asText())
          .isEqualTo(i == 0 ? "lstm-version_0" : "simple-version_0");
      assertThat(answer.get("name").asText())
          .isEqualTo(i == 0 ? "lstm/version_0" : "simple/version_0");
      assertThat(number(answer, "probability")).isEqualTo(expected.probability());
      assertThat(answer.get("label").asText()).isEqualTo(expected.sentiment().word());
      assertThat(answer.get("words").asInt()).isEqualTo(8);
      assertThat(answer.get("read").asInt()).isEqualTo(8);
      assertThat(answer.get("known").asInt()).isEqualTo(7);
    }
  }

  @Test
  void theNetworksOfTheRunsThatAreNamedAnswerInThatOrderAndOnce() throws IOException {
    assertThat(
            answers(
                "/api/predict",
                "{\"runs\":[\"simple-version_0\",\"lstm-version_0\",\"simple-version_0\"],\"text\":\"film\"}"))
        .extracting(answer -> answer.get("id").asText())
        .containsExactly("simple-version_0", "lstm-version_0");
  }

  @Test
  void aTraceHasTheProbabilityAfterEachWord() throws IOException {
    JsonNode answer = answers("/api/trace", question(TEXT)).get(0);

    EncodedText text = lstm.pipeline().read(TEXT);
    List<Trace.Step> steps = new ArrayList<>();
    answer
        .get("trace")
        .forEach(
            step ->
                steps.add(
                    new Trace.Step(
                        step.get("word").asText(),
                        step.get("known").asBoolean(),
                        number(step, "probability"))));
    assertThat(steps).isEqualTo(Trace.of(lstm, text).steps());
  }

  @Test
  void anExplanationHasWhatEachWordContributes() throws IOException {
    JsonNode answer = answers("/api/explain", question(TEXT)).get(0);

    Explanation expected = Explanation.of(lstm, lstm.predict(List.of(TEXT)).get(0));
    List<Explanation.Word> words = new ArrayList<>();
    answer
        .get("explanation")
        .forEach(
            word ->
                words.add(
                    new Explanation.Word(
                        word.get("word").asText(),
                        word.get("known").asBoolean(),
                        number(word, "contribution"))));
    assertThat(words).isEqualTo(expected.words());
    assertThat(number(answer, "baseline")).isEqualTo(expected.baseline());
    assertThat(number(answer, "remainder")).isEqualTo(expected.remainder());
    assertThat(number(answer, "probability")).isEqualTo(expected.prediction().probability());
  }

  @Test
  void aTextWithoutAWordGetsAnAnswer() throws IOException {
    for (String path : List.of("/api/predict", "/api/explain", "/api/trace")) {
      for (String text : List.of("", " ", "\\u0000", "!?")) {
        JsonNode answer = answers(path, question(text)).get(0);
        assertThat(answer.get("words").asInt()).isZero();
        assertThat(number(answer, "probability"))
            .isEqualTo(lstm.predict(List.of("")).get(0).probability());
      }
    }
  }

  @Test
  void aTextOfTheGreatestLengthGetsAnAnswerAboutItsEnd() throws IOException {
    String body = question("a ".repeat((Api.MOST_BYTES - 20) / 2) + "good");
    JsonNode answer = answers("/api/predict", body).get(0);

    assertThat(body.length()).isBetween(Api.MOST_BYTES - 10, Api.MOST_BYTES);
    assertThat(answer.get("read").asInt()).isEqualTo(RunFolder.LENGTH);
    assertThat(answer.get("words").asInt()).isGreaterThan(30_000);
  }

  @Test
  void manyAtOnceGetTheAnswersThatEachWouldGetAlone() throws Exception {
    List<String> texts = new ArrayList<>();
    List<Float> expected = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      texts.add(String.join(" ", Collections.nCopies(i, RunFolder.WORDS.get(i % 7))));
      expected.add(lstm.predict(List.of(texts.get(i))).get(0).probability());
    }
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Float>> asked = new ArrayList<>();
      for (int i = 0; i < 160; i++) {
        String body = question(texts.get(i % 40));
        Callable<Float> asking = () -> number(answers("/api/predict", body).get(0), "probability");
        asked.add(threads.submit(asking));
      }
      for (int i = 0; i < 160; i++) {
        assertThat(asked.get(i).get()).isEqualTo(expected.get(i % 40));
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theRunsAreListedWithWhatCanBeAsked() throws IOException {
    Http reply = Http.get(port, "/api/runs");

    JsonNode runs = reply.json().get("runs");
    assertThat(runs).hasSize(3);
    assertThat(runs.get(0).toString())
        .matches(
            "\\{\"id\":\"begun-version_0\",\"name\":\"begun/version_0\",\"training\":false,\"network\":false,"
                + "\"epochs\":0,\"modified\":[0-9]+,\"problems\":\\[]}");
    assertThat(runs.get(1).toString())
        .contains("\"id\":\"lstm-version_0\"", "\"network\":true", "\"epochs\":2");
  }

  @Test
  void aRunsCurvesHaveTheFiguresOfItsEpochs() throws IOException {
    JsonNode run = Http.get(port, "/api/runs/lstm-version_0/metrics").json();

    assertThat(run.get("best").asInt()).isEqualTo(1);
    assertThat(run.get("epochs").get(1).toString())
        .isEqualTo(
            "{\"epoch\":1,\"train_loss\":0.5,\"train_acc\":0.75,\"val_loss\":0.5,\"val_acc\":0.51,"
                + "\"learning_rate\":0.001,\"seconds\":1.0,\"reviews_per_second\":100.0}");
    assertThat(Http.get(port, "/api/runs/begun-version_0/metrics").json().get("best").isNull())
        .isTrue();
  }

  @Test
  void thePageAndItsFilesAreThere() throws IOException {
    for (String path :
        List.of(
            "/",
            "/serve.js",
            "/answers.js",
            "/runs.js",
            "/figures.js",
            "/curves.js",
            "/d3.js",
            "/style.css",
            "/charts.css")) {
      Http reply = Http.get(port, path);
      assertThat(reply.status()).as(path).isEqualTo(200);
      assertThat(reply.head())
          .contains(
              "X-Content-Type-Options: nosniff",
              "Content-Security-Policy: default-src 'none'; script-src 'self'",
              "charset=utf-8")
          .doesNotContain("Server:", "Access-Control");
    }
    assertThat(Http.request(port, "HEAD", "/", "Host: localhost").body()).isEmpty();
    assertThat(Http.get(port, "/").body().getBytes(StandardCharsets.UTF_8)).isNotEmpty();
  }
}
