package org.sentiment4j.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.sentiment4j.cli.PredictionWriter.Answer;
import org.sentiment4j.cli.PredictionWriter.Explained;
import org.sentiment4j.cli.PredictionWriter.Form;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.json.AnswerJson;
import org.sentiment4j.json.Json;

/** An answer, for programs: a JSON object on one line. */
final class PredictionJson implements Form {
  @Override
  public String refusal(String reason) {
    return Json.object(json -> json.writeStringField("error", reason));
  }

  @Override
  public String of(Answer answer) {
    return Json.object(json -> write(json, answer));
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    EncodedText text = answer.prediction().text();
    AnswerJson.prediction(json, answer.prediction());
    json.writeStringField("text", text.text());
    AnswerJson.counts(json, text);
    if (answer.remark().isPresent()) {
      json.writeStringField("remark", answer.remark().get());
    }
    if (answer.trace().isPresent()) {
      AnswerJson.trace(json, answer.trace().get());
    }
    if (answer.attention().isPresent()) {
      AnswerJson.attention(json, answer.attention().get());
    }
    if (answer.explanation().isPresent()) {
      writeExplanation(json, answer.explanation().get());
    }
  }

  private static void writeExplanation(JsonGenerator json, Explained explained) throws IOException {
    json.writeStringField("method", explained.method().word());
    Json.number(json, "baseline", explained.explanation().baseline());
    if (explained.method() == ExplanationMethod.GRADIENTS) {
      Json.number(json, "remainder", explained.explanation().remainder());
    }
    AnswerJson.contributions(json, explained.explanation());
  }
}
