package org.sentiment4j.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;
import org.sentiment4j.text.PadOrTruncate;
import org.sentiment4j.text.Vocabulary;

/**
 * Reads the rules that {@link ReviewPipeline#save} wrote, without DataVec: its reader makes an
 * object of whatever class the file names.
 *
 * <p>The length and the side of the padding are all that differs between two pipelines. They are
 * looked up, and the file must be just what a pipeline with them is saved as.
 */
final class PipelineJson {
  /** The file has some 1,100. */
  private static final int MOST_BYTES = 1 << 16;

  // Plain: it makes trees alone, and follows no @class.
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private PipelineJson() {}

  /**
   * Returns how the pipeline in {@code file} pads and truncates.
   *
   * @throws InputException where it is not a pipeline of this version
   */
  static PadOrTruncate read(Path file) throws IOException {
    String json = BoundedFile.readText(file, MOST_BYTES);
    try {
      JsonNode saved = JSON.readTree(json);
      PadOrTruncate rule = rule(saved);
      ReviewPipeline known = ReviewPipeline.of(new Vocabulary(List.of()), rule);
      if (saved.equals(JSON.readTree(known.rules().toJson()))) {
        return rule;
      }
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw unknown(file, e);
    }
    throw unknown(file, null);
  }

  private static PadOrTruncate rule(JsonNode saved) {
    JsonNode actions = saved.path("actionList");
    JsonNode last = actions.path(actions.size() - 1).path("transform");
    return new PadOrTruncate(
        last.path("length").intValue(), PadOrTruncate.Side.valueOf(last.path("side").asText()));
  }

  private static InputException unknown(Path file, Exception cause) {
    return new InputException(
        file
            + ": damaged, or not the rules of a pipeline that this version of the program knows;"
            + " train the run again",
        cause);
  }
}
