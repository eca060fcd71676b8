package org.sentiment4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.analysis.Trace.Step;
import org.sentiment4j.cli.PredictionWriter.Answer;
import org.sentiment4j.cli.PredictionWriter.Explained;
import org.sentiment4j.cli.PredictionWriter.Form;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.metrics.ShortestDecimal;

/** An answer, for programs: a JSON object on one line. */
final class PredictionJson implements Form {
  private static final JsonFactory FACTORY = new JsonFactory();

  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  private static String object(Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
  }

  @Override
  public String refusal(String reason) {
    return object(json -> json.writeStringField("error", reason));
  }

  @Override
  public String of(Answer answer) {
    return object(json -> write(json, answer));
  }

  private static void write(JsonGenerator json, Answer answer) throws IOException {
    json.writeStringField("label", answer.prediction().sentiment().word());
    writeNumber(json, "probability", answer.prediction().probability());
    EncodedText text = answer.prediction().text();
    json.writeStringField("text", text.text());
    json.writeNumberField("words", text.wordCount());
    json.writeNumberField("read", text.words().size());
    json.writeNumberField("known", text.knownCount());
    if (answer.remark().isPresent()) {
      json.writeStringField("remark", answer.remark().get());
    }
    if (answer.trace().isPresent()) {
      writeTrace(json, answer.trace().get());
    }
    if (answer.attention().isPresent()) {
      writeAttention(json, answer.attention().get());
    }
    if (answer.explanation().isPresent()) {
      writeExplanation(json, answer.explanation().get());
    }
  }

  private static void writeExplanation(JsonGenerator json, Explained explained) throws IOException {
    json.writeStringField("method", explained.method().word());
    writeNumber(json, "baseline", explained.explanation().baseline());
    if (explained.method() == ExplanationMethod.GRADIENTS) {
      writeNumber(json, "remainder", explained.explanation().remainder());
    }
    json.writeArrayFieldStart("explanation");
    for (Explanation.Word word : explained.explanation().words()) {
      json.writeStartObject();
      json.writeStringField("word", word.word());
      json.writeBooleanField("known", word.known());
      writeNumber(json, "contribution", word.contribution());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeTrace(JsonGenerator json, Trace trace) throws IOException {
    json.writeArrayFieldStart("trace");
    for (Step step : trace.steps()) {
      json.writeStartObject();
      json.writeStringField("word", step.word());
      json.writeBooleanField("known", step.known());
      writeNumber(json, "probability", step.probability());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeAttention(JsonGenerator json, Attention attention) throws IOException {
    json.writeArrayFieldStart("attention");
    for (Attention.Word word : attention.words()) {
      json.writeStartObject();
      json.writeStringField("word", word.word());
      json.writeBooleanField("known", word.known());
      writeNumber(json, "weight", word.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeNumber(JsonGenerator json, String name, float number)
      throws IOException {
    json.writeFieldName(name);
    // Java's own form differs between versions.
    json.writeNumber(ShortestDecimal.of(number));
  }
}
