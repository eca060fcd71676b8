package org.sentiment4j.metrics;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.BoundedFile;

/**
 * {@code test_metrics.json}: an {@link Evaluation}, its components in order under snake_case keys.
 * JSON has no NaN; it is written, and read, as {@code null}.
 */
public final class TestMetricsJson {
  /** The file has some thousand. */
  private static final int MOST_BYTES = 1 << 20;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .addModule(
              new SimpleModule()
                  .addSerializer(double.class, new NanAsNull())
                  .addDeserializer(double.class, new NullAsNan()))
          .build();

  // The default one takes the line end of the system.
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withObjectIndenter(new DefaultIndenter("  ", "\n"))
          .withArrayIndenter(new DefaultIndenter("  ", "\n"));

  private TestMetricsJson() {}

  /** Writes the file whole or not at all, over one that is there. */
  public static void write(Path file, Evaluation evaluation) throws IOException {
    String json = MAPPER.writer(PRINTER).writeValueAsString(evaluation) + "\n";
    AtomicFile.write(file, out -> out.write(json.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * Reads the file; keys that are not known are ignored.
   *
   * @throws InputException if it is no such file; the message names the file and what is wrong
   * @throws IOException if it cannot be read
   */
  public static Evaluation read(Path file) throws IOException {
    String json = BoundedFile.readText(file, MOST_BYTES);
    try {
      Evaluation evaluation = MAPPER.readValue(json, Evaluation.class);
      if (evaluation == null) {
        throw new InputException(file + " holds no test metrics, only null");
      }
      return evaluation;
    } catch (JsonProcessingException e) {
      String where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNr();
      throw new InputException(file + where + ": " + Excerpt.ofJackson(e.getOriginalMessage()), e);
    }
  }

  private static final class NanAsNull extends StdScalarSerializer<Double> {
    private static final long serialVersionUID = 1L;

    NanAsNull() {
      super(Double.class);
    }

    @Override
    public void serialize(Double value, JsonGenerator generator, SerializerProvider provider)
        throws IOException {
      if (value.isNaN()) {
        generator.writeNull();
      } else {
        // Java's own form differs between versions.
        generator.writeNumber(ShortestDecimal.of(value.doubleValue()));
      }
    }
  }

  private static final class NullAsNan extends StdScalarDeserializer<Double> {
    private static final long serialVersionUID = 1L;

    NullAsNan() {
      super(double.class);
    }

    @Override
    public Double deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return parser.getDoubleValue();
    }

    @Override
    public Double getNullValue(DeserializationContext context) {
      return Double.NaN;
    }
  }
}
