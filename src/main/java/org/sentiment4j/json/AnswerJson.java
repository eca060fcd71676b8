package org.sentiment4j.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.model.TextPrediction;

/** The fields that tell what a network says of a text. */
public final class AnswerJson {
  private AnswerJson() {}

  /** Writes the class and its probability. */
  public static void prediction(JsonGenerator json, TextPrediction prediction) throws IOException {
    json.writeStringField("label", prediction.sentiment().word());
    Json.number(json, "probability", prediction.probability());
  }

  /** Writes how many words a text has, and how many of them are read and known. */
  public static void counts(JsonGenerator json, EncodedText text) throws IOException {
    json.writeNumberField("words", text.wordCount());
    json.writeNumberField("read", text.words().size());
    json.writeNumberField("known", text.knownCount());
  }

  /** Writes what the network says after each word. */
  public static void trace(JsonGenerator json, Trace trace) throws IOException {
    Json.objects(
        json,
        "trace",
        trace.steps(),
        (item, step) -> {
          word(item, step.word(), step.known());
          Json.number(item, "probability", step.probability());
        });
  }

  /** Writes the weight of each word. */
  public static void attention(JsonGenerator json, Attention attention) throws IOException {
    Json.objects(
        json,
        "attention",
        attention.words(),
        (item, word) -> {
          word(item, word.word(), word.known());
          Json.number(item, "weight", word.weight());
        });
  }

  /** Writes what each word contributes, in log-odds of positive. */
  public static void contributions(JsonGenerator json, Explanation explanation) throws IOException {
    Json.objects(
        json,
        "explanation",
        explanation.words(),
        (item, word) -> {
          word(item, word.word(), word.known());
          Json.number(item, "contribution", word.contribution());
        });
  }

  private static void word(JsonGenerator json, String word, boolean known) throws IOException {
    json.writeStringField("word", word);
    json.writeBooleanField("known", known);
  }
}
