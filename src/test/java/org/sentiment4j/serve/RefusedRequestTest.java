package org.sentiment4j.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a server says to requests that are wrong, or come from somebody else. */
class RefusedRequestTest {
  private static final byte[] RIGHT = "{\"text\":\"a film\"}".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path logs;
  private static List<Throwable> failures;
  private static ServedRuns runs;
  private static WebServer server;
  private static int port;

  @BeforeAll
  static void start() throws IOException {
    RunFolder.finished(logs.resolve("lstm/version_0"));
    RunFolder.begun(logs.resolve("begun/version_0"));
    failures = new ArrayList<>();
    runs = ServedRuns.open(List.of(logs), RunFolder::load);
    server = WebServer.start("127.0.0.1", 0, runs, failures::add);
    port = Integer.parseInt(server.address().replaceAll(".*:|/", ""));
  }

  @AfterAll
  static void stop() throws IOException {
    server.close();
    runs.close();
    assertThat(failures).isEmpty();
  }

  private static void assertRefused(Http reply, int status, String message) throws IOException {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.head()).contains("Content-Type: application/json");
    assertThat(reply.error()).contains(message).doesNotContain("Exception", "\n", "Source");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|the body is no JSON object; expected an object such as",
        "{|the body is no JSON (line 1, column 2): Unexpected end-of-input",
        "{\"text\":\"a\"} x|the body is no JSON (line 1, column",
        "{\"text\":\"a\",\"text\":\"b\"}|Duplicate field 'text'",
        "{'text':'a'}|the body is no JSON",
        "NaN|the body is no JSON",
        "[\"a\"]|the body is no JSON object",
        "{}|text: missing; expected an object such as {\"text\": \"A good film.\"}",
        "{\"txt\":\"a\"}|unknown key \"txt\"; did you mean text?",
        "{\"text\":1}|text: expected a string, not a number",
        "{\"text\":null}|text: expected a string, not null",
        "{\"text\":[\"a\"]}|text: expected a string, not a list",
        "{\"text\":1e99999}|text: expected a string, not a number",
        "{\"text\":\"\\ud800\"}|text: half a surrogate pair",
        "{\"text\":\"a\",\"runs\":\"b\"}|runs: expected a list of the ids that GET /api/runs tells, not a string",
        "{\"text\":\"a\",\"runs\":[]}|not an empty one",
        "{\"text\":\"a\",\"runs\":[1]}|runs: expected ids, each a string, not a number",
        "{\"text\":\"a\",\"runs\":[\"lstm\"]}|runs: no run \"lstm\"; there are begun-version_0, lstm-version_0",
      })
  void aWrongQuestionIsToldWhatIsWrong(String body, String message) throws IOException {
    for (String path : List.of("/api/predict", "/api/explain", "/api/trace")) {
      assertRefused(Http.post(port, path, body), 400, message);
    }
  }

  @Test
  void whatIsTooDeepTooLongOrNoTextIsRefused() throws IOException {
    assertRefused(
        Http.post(port, "/api/predict", "{\"text\":" + "[".repeat(30_000)), 400, "too far");
    assertRefused(
        Http.post(port, "/api/predict", "{\"text\":" + "1".repeat(30_000) + "}"), 400, "too far");
    assertRefused(
        Http.post(
            port, "/api/predict", "{\"text\":\"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
        400,
        "the body is not UTF-8");
    assertRefused(
        Http.post(port, "/api/predict", "{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_16)),
        400,
        "the body is not UTF-8");
  }

  @Test
  void aBodyThatIsTooLargeIsRefused() throws IOException {
    byte[] large = "a".repeat(Api.MOST_BYTES + 1).getBytes(StandardCharsets.UTF_8);
    assertRefused(
        Http.post(port, "/api/predict", large),
        413,
        "the body has more than 65536 bytes; send a shorter text");
    String chunked =
        "POST /api/predict HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            + ("1000\r\n" + "a".repeat(4096) + "\r\n").repeat(17)
            + "0\r\n\r\n";
    assertRefused(
        Http.send(port, chunked.getBytes(StandardCharsets.US_ASCII)), 413, "more than 65536");
  }

  @Test
  void aRunWithoutANetworkCannotBeAsked() throws IOException {
    assertRefused(
        Http.post(port, "/api/predict", "{\"text\":\"a\",\"runs\":[\"begun-version_0\"]}"),
        409,
        "begun-version_0 has no network to ask: it has no best.zip");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE,/api/runs,'GET, HEAD'",
    "POST,/api/runs/lstm-version_0/metrics,'GET, HEAD'",
    "GET,/api/predict,POST",
    "HEAD,/api/trace,POST",
    "OPTIONS,/api/explain,POST",
    "POST,/,'GET, HEAD'",
    "TRACE,/style.css,'GET, HEAD'"
  })
  void aWrongMethodIsToldTheRightOne(String method, String path, String allowed)
      throws IOException {
    Http reply = Http.request(port, method, path, "Host: localhost");

    assertThat(reply.status()).isEqualTo(405);
    assertThat(reply.head()).contains("Allow: " + allowed + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/nothing",
        "/api",
        "/api/",
        "/api/runs/",
        "/index.html",
        "/version.properties",
        "/org/sentiment4j/version.properties",
        "/api/predict/",
        "/api/runs/nobody/metrics",
        "/."
      })
  void whatIsNotThereIsNotFound(String path) throws IOException {
    Http reply = Http.get(port, path);

    // A dot is the folder itself.
    assertThat(reply.status()).isEqualTo(path.equals("/.") ? 200 : 404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/../pom.xml", "/%2e%2e/pom.xml", "/api/runs/..%2f..%2f/metrics", "/%00", "/%zz"})
  void pathsLeadNowhereElse(String path) throws IOException {
    assertThat(Http.get(port, path).status()).isBetween(400, 404);
  }

  @Test
  void aBodyOfAnotherTypeIsRefused() throws IOException {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "a")) {
      Http reply =
          Http.send(
              port,
              ("POST /api/predict HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                      + type
                      + "\r\nContent-Length: 12\r\n\r\n{\"text\":\"a\"}")
                  .getBytes(StandardCharsets.US_ASCII));
      assertRefused(reply, 415, "Content-Type: expected application/json, not " + type);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil", "192.0.2.1"})
  void anotherNameThanTheServersOwnIsRefused(String host) throws IOException {
    for (String path : List.of("/", "/api/runs")) {
      assertRefused(
          Http.request(port, "GET", path, "Host: " + host + ":" + port),
          403,
          "Host: " + host + ":" + port + " is not this server");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:80"})
  void theServersOwnNamesAreServed(String host) throws IOException {
    assertThat(Http.request(port, "GET", "/api/runs", "Host: " + host).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Origin: http://evil.example",
        "Origin: null",
        "Origin: https://127.0.0.1",
        "Sec-Fetch-Site: cross-site",
        "Sec-Fetch-Site: same-site"
      })
  void anotherSitesPageIsRefused(String header) throws IOException {
    assertRefused(Http.post(port, "/api/predict", RIGHT, header), 403, "may not ask this server");
  }

  @Test
  void theServersOwnPageIsServed() throws IOException {
    Http reply =
        Http.post(
            port,
            "/api/predict",
            RIGHT,
            "Origin: http://127.0.0.1:" + port,
            "Sec-Fetch-Site: same-origin");

    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GARBAGE\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
        "GET /api/runs HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
        "POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: 100\r\n\r\n{",
        "POST /api/predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"
      })
  void whatIsNoRequestIsToldSo(String request) throws IOException {
    Http reply = Http.send(port, request.getBytes(StandardCharsets.US_ASCII));

    assertThat(reply.status()).isIn(400, 505);
    assertThat(reply.error()).isNotEmpty();
  }

  @Test
  void endlessHeadersAreRefused() throws IOException {
    Http reply =
        Http.request(port, "GET", "/api/runs", "Host: localhost", "X: " + "a".repeat(20_000));

    assertThat(reply.status()).isEqualTo(431);
  }
}
