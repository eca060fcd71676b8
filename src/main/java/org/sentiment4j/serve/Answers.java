package org.sentiment4j.serve;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.json.AnswerJson;
import org.sentiment4j.json.Json;
import org.sentiment4j.model.TextPrediction;

/**
 * What networks say of texts, as JSON.
 *
 * @param runs what is served
 */
record Answers(ServedRuns runs) {
  private static final int IDS_SHOWN = 10;

  /** A run whose network can be asked, and what it says. */
  private record Answer(ServedRun run, Network network, TextPrediction prediction) {}

  /** The same while it may still be at it. */
  private record Asked(ServedRun run, Network network, Supplier<TextPrediction> prediction) {
    static Asked of(ServedRun run, Question question) {
      Network network = run.weights().network().orElseThrow();
      return new Asked(run, network, network.ask(question.text()));
    }

    Answer answer() {
      return new Answer(run, network, prediction.get());
    }
  }

  /** What is added to an answer. */
  private interface More {
    void write(JsonGenerator json, Answer answer) throws IOException;
  }

  /** What each network says of the text. */
  String predict(Question question) {
    return answers(question, (json, answer) -> {});
  }

  /** What each word contributes to that, too. */
  String explain(Question question) {
    return answers(
        question,
        (json, answer) -> {
          Explanation explanation = answer.network.explain(answer.prediction);
          Json.number(json, "baseline", explanation.baseline());
          Json.number(json, "remainder", explanation.remainder());
          AnswerJson.contributions(json, explanation);
        });
  }

  /** What it says after each word, too. */
  String trace(Question question) {
    return answers(
        question,
        (json, answer) -> AnswerJson.trace(json, answer.network.trace(answer.prediction)));
  }

  private String answers(Question question, More more) {
    // All are asked before any is waited for.
    List<Asked> asked = asked(question).stream().map(run -> Asked.of(run, question)).toList();
    List<Answer> answers = asked.stream().map(Asked::answer).toList();
    return Json.object(
        json ->
            Json.objects(
                json,
                "answers",
                answers,
                (item, answer) -> {
                  item.writeStringField("id", answer.run.id());
                  item.writeStringField("name", answer.run.name());
                  AnswerJson.prediction(item, answer.prediction);
                  AnswerJson.counts(item, answer.prediction.text());
                  more.write(item, answer);
                }));
  }

  private List<ServedRun> asked(Question question) {
    List<ServedRun> all = runs.current();
    if (question.runs().isEmpty()) {
      List<ServedRun> askable = all.stream().filter(ServedRun::hasNetwork).toList();
      if (askable.isEmpty()) {
        throw new Refusal(409, "no network yet: one can be asked after its first epoch");
      }
      return askable;
    }
    return question.runs().stream().map(id -> askable(all, id)).toList();
  }

  private static ServedRun askable(List<ServedRun> all, String id) {
    ServedRun run = find(all, id).orElseThrow(() -> new Refusal(400, "runs: " + unknown(all, id)));
    if (!run.hasNetwork()) {
      throw new Refusal(
          409,
          "runs: "
              + id
              + " has no network to ask: "
              + run.weights()
                  .problem()
                  .orElse("it has no best.zip, which a training writes after its first epoch"));
    }
    return run;
  }

  static Optional<ServedRun> find(List<ServedRun> all, String id) {
    return all.stream().filter(run -> run.id().equals(id)).findFirst();
  }

  static String unknown(List<ServedRun> all, String id) {
    return "no run \""
        + Excerpt.of(id)
        + "\"; there "
        + (all.isEmpty()
            ? "is none"
            : "are "
                + String.join(", ", all.stream().map(ServedRun::id).limit(IDS_SHOWN).toList())
                + (all.size() > IDS_SHOWN ? " and others" : "")
                + " (GET /api/runs)");
  }
}
