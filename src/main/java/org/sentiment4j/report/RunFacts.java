package org.sentiment4j.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.sentiment4j.error.InputException;

/**
 * What a run's {@code provenance.json} says, as far as a comparison needs it; what it does not say
 * is empty.
 *
 * @param name of the experiment
 * @param dataHash over all reviews
 * @param splitHash over the ids of the training and the validation part
 * @param synthetic whether the reviews are generated; false if the file does not say
 * @param validationReviews how many the validation figures are measured on
 * @param vocabulary number of words and special ids
 * @param length number of words of a review that the network sees at most
 * @param parameters of the network
 */
public record RunFacts(
    Optional<String> name,
    Optional<String> dataHash,
    Optional<String> splitHash,
    boolean synthetic,
    Optional<Integer> validationReviews,
    Optional<Integer> vocabulary,
    Optional<Integer> length,
    Optional<Long> parameters) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** Nothing is known. */
  public static final RunFacts UNKNOWN =
      new RunFacts(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /**
   * Reads the file; keys that are not known are ignored, missing ones and null are empty.
   *
   * @throws InputException if it is no JSON object; the message names the file and the line
   */
  static RunFacts read(Path file) throws IOException {
    byte[] json = Files.readAllBytes(file);
    JsonNode root;
    try {
      root = MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new InputException(
          file + ", line " + e.getLocation().getLineNr() + ": " + e.getOriginalMessage(), e);
    }
    if (!root.isObject()) {
      throw new InputException(file + " holds no JSON object");
    }
    JsonNode data = root.path("data");
    return new RunFacts(
        text(root.path("name")),
        text(data.path("hash")),
        text(data.path("splitHash")),
        data.path("synthetic").asBoolean(false),
        count(data.path("validation")),
        count(data.path("vocabulary")),
        count(data.path("length")),
        root.path("model").path("parameters").canConvertToLong()
            ? Optional.of(root.path("model").path("parameters").longValue())
            : Optional.empty());
  }

  private static Optional<String> text(JsonNode node) {
    return node.isTextual() && !node.textValue().isBlank()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }

  private static Optional<Integer> count(JsonNode node) {
    return node.isInt() && node.intValue() > 0 ? Optional.of(node.intValue()) : Optional.empty();
  }
}
