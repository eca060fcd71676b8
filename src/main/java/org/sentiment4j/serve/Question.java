package org.sentiment4j.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.Suggestion;

/**
 * What networks are asked.
 *
 * @param text the review
 * @param runs the ids of the runs whose networks are asked, each once; none is all of them
 */
record Question(String text, List<String> runs) {
  private static final String TEXT = "text";
  private static final String RUNS = "runs";
  private static final List<String> KEYS = List.of(TEXT, RUNS);
  private static final String FORM = "; expected an object such as {\"text\": \"A good film.\"}";
  private static final int DEEPEST = 8;
  private static final int LONGEST_NUMBER = 100;

  private static final JsonMapper MAPPER = mapper();

  private static JsonMapper mapper() {
    JsonMapper mapper =
        JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    mapper
        .getFactory()
        .setStreamReadConstraints(
            StreamReadConstraints.builder()
                .maxNestingDepth(DEEPEST)
                .maxNumberLength(LONGEST_NUMBER)
                .build());
    return mapper;
  }

  /**
   * Reads a request's body.
   *
   * @throws Refusal where it is no question
   */
  static Question parse(byte[] body) {
    JsonNode json = json(utf8(body));
    if (!json.isObject()) {
      throw wrong("the body is no JSON object" + FORM);
    }
    json.fieldNames().forEachRemaining(Question::checkKey);
    return new Question(text(json.get(TEXT)), runs(json.get(RUNS)));
  }

  private static String utf8(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw wrong("the body is not UTF-8; send JSON in UTF-8");
    }
  }

  private static JsonNode json(String body) {
    try {
      return MAPPER.readTree(body);
    } catch (StreamConstraintsException e) {
      throw wrong("the body goes too far: " + Excerpt.ofJackson(e.getOriginalMessage()) + FORM);
    } catch (JsonProcessingException e) {
      throw wrong(
          "the body is no JSON (line "
              + e.getLocation().getLineNr()
              + ", column "
              + e.getLocation().getColumnNr()
              + "): "
              + Excerpt.ofJackson(e.getOriginalMessage())
              + FORM);
    }
  }

  private static void checkKey(String key) {
    if (!KEYS.contains(key)) {
      throw wrong(
          "unknown key \""
              + Excerpt.of(key)
              + "\""
              + Suggestion.of(key, KEYS, 2)
              + "; the keys are text and runs");
    }
  }

  private static String text(JsonNode text) {
    if (text == null) {
      throw wrong("text: missing" + FORM);
    }
    if (!text.isTextual()) {
      throw wrong("text: expected a string, not " + kind(text));
    }
    if (!StandardCharsets.UTF_8.newEncoder().canEncode(text.textValue())) {
      throw wrong("text: half a surrogate pair in it, which is no character; send both halves");
    }
    return text.textValue();
  }

  private static List<String> runs(JsonNode runs) {
    if (runs == null) {
      return List.of();
    }
    if (!runs.isArray() || runs.isEmpty()) {
      throw wrong(
          "runs: expected a list of the ids that GET /api/runs tells, not "
              + (runs.isArray() ? "an empty one" : kind(runs))
              + "; without runs, all networks answer");
    }
    Set<String> ids = new LinkedHashSet<>();
    for (JsonNode id : runs) {
      if (!id.isTextual()) {
        throw wrong("runs: expected ids, each a string, not " + kind(id));
      }
      ids.add(id.textValue());
    }
    return new ArrayList<>(ids);
  }

  private static String kind(JsonNode json) {
    return switch (json.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case NULL -> "null";
      case BOOLEAN -> "true or false";
      case NUMBER -> "a number";
      default -> "a string";
    };
  }

  private static Refusal wrong(String message) {
    return new Refusal(400, message);
  }
}
