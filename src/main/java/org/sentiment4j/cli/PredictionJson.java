package org.sentiment4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.sentiment4j.analysis.Attention;
import org.sentiment4j.analysis.Trace;
import org.sentiment4j.analysis.Trace.Step;
import org.sentiment4j.cli.PredictionWriter.Answer;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.metrics.ShortestDecimal;

/** An answer, for programs: a JSON object on one line. */
final class PredictionJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private PredictionJson() {}

  static String of(Answer answer) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("label", answer.prediction().sentiment().word());
      writeNumber(json, "probability", answer.prediction().probability());
      EncodedText text = answer.prediction().text();
      json.writeStringField("text", text.text());
      json.writeNumberField("words", text.wordCount());
      json.writeNumberField("read", text.words().size());
      json.writeNumberField("known", text.knownCount());
      if (answer.trace().isPresent()) {
        writeTrace(json, answer.trace().get());
      }
      if (answer.attention().isPresent()) {
        writeAttention(json, answer.attention().get());
      }
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line + "\n";
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
