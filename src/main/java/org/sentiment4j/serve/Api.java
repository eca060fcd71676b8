package org.sentiment4j.serve;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sentiment4j.error.Excerpt;

/** The JSON interface: what each request to it gets. Knows of no server. */
final class Api {
  /** Where its paths begin. */
  static final String ROOT = "/api";

  /** The bytes that a request's body may have. */
  static final int MOST_BYTES = 1 << 16;

  private static final String METRICS_BEFORE = "/api/runs/";
  private static final String METRICS_AFTER = "/metrics";

  /** Single answers go together through the network: many may wait. */
  private final Admission predictions = new Admission(256);

  /** Each takes as long as many of the others. */
  private final Admission analyses = new Admission(16);

  private final ServedRuns runs;
  private final Map<String, Function<Question, String>> questions;

  Api(ServedRuns runs) {
    this.runs = runs;
    Answers answers = new Answers(runs);
    questions =
        Map.of(
            "/api/predict", question -> predictions.admit(() -> answers.predict(question)),
            "/api/explain", question -> analyses.admit(() -> answers.explain(question)),
            "/api/trace", question -> analyses.admit(() -> answers.trace(question)));
  }

  /** Returns what {@code path} may be asked with; nothing where there is no such path. */
  Optional<String> method(String path) {
    if (path.equals("/api/runs") || isMetrics(path)) {
      return Optional.of("GET");
    }
    return questions.containsKey(path) ? Optional.of("POST") : Optional.empty();
  }

  /**
   * Answers a request without a body.
   *
   * @param path one with the method GET
   * @throws Refusal where there is no such run
   */
  Reply get(String path) {
    List<ServedRun> all = runs.current();
    if (!isMetrics(path)) {
      return Reply.json(RunsJson.list(all));
    }
    String id = path.substring(METRICS_BEFORE.length(), path.length() - METRICS_AFTER.length());
    return Reply.json(
        RunsJson.metrics(
            Answers.find(all, id).orElseThrow(() -> new Refusal(404, Answers.unknown(all, id)))));
  }

  /**
   * Answers a question.
   *
   * @param path one with the method POST
   * @param contentType that of {@code body}; null where the request does not say
   * @throws Refusal where the question is wrong
   */
  Reply post(String path, String contentType, byte[] body) {
    checkType(contentType);
    return Reply.json(questions.get(path).apply(Question.parse(body)));
  }

  /** Another page's form cannot send this type without being asked first. */
  private static void checkType(String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    if (!type.matches("application/json *(; *charset *= *\"?utf-?8\"? *)?")) {
      throw new Refusal(
          415,
          "Content-Type: expected application/json, not "
              + (type.isEmpty() ? "none" : Excerpt.of(type)));
    }
  }

  private static boolean isMetrics(String path) {
    return path.startsWith(METRICS_BEFORE)
        && path.endsWith(METRICS_AFTER)
        && path.length() > METRICS_BEFORE.length() + METRICS_AFTER.length();
  }
}
