package org.sentiment4j.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.sentiment4j.metrics.ShortestDecimal;

/** Writes JSON, numbers in one form whatever the version of Java. */
public final class Json {
  private static final JsonFactory FACTORY = new JsonFactory();

  private Json() {}

  /** What goes into an object. */
  public interface Fields {
    /** Writes each field. */
    void write(JsonGenerator json) throws IOException;
  }

  /** Returns an object, as a line. */
  public static String object(Fields fields) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.append('\n').toString();
  }

  /** Writes a field with a list of objects. */
  public static <T> void objects(JsonGenerator json, String name, Iterable<T> items, Item<T> item)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (T one : items) {
      json.writeStartObject();
      item.write(json, one);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What goes into the object of an item. */
  public interface Item<T> {
    /** Writes each field of {@code item}. */
    void write(JsonGenerator json, T item) throws IOException;
  }

  /** Writes a number. */
  public static void number(JsonGenerator json, String name, float number) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(ShortestDecimal.of(number));
  }

  /** Writes a number, null where it is none: JSON has neither NaN nor infinities. */
  public static void number(JsonGenerator json, String name, double number) throws IOException {
    json.writeFieldName(name);
    if (Double.isFinite(number)) {
      json.writeNumber(ShortestDecimal.of(number));
    } else {
      json.writeNull();
    }
  }
}
