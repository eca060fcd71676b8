package org.sentiment4j.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.SortedMap;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.NetworkFile;

/**
 * A moment of a training, to go on from.
 *
 * @param format the version of this form
 * @param experiment the settings of its experiment by their full key
 * @param data the hash of its reviews
 * @param state how far it is
 */
record Checkpoint(
    int format, SortedMap<String, String> experiment, String data, TrainingState state) {
  private static final int FORMAT = 1;
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** A checkpoint in the form that this version writes. */
  static Checkpoint of(SortedMap<String, String> experiment, String data, TrainingState state) {
    return new Checkpoint(FORMAT, experiment, data, state);
  }

  /** Writes it with {@code network}; the file is whole or not there. */
  void write(Path file, ComputationGraph network) throws IOException {
    NetworkFile.writeCheckpoint(file, network, JSON.writeValueAsBytes(this));
  }

  /**
   * Reads it without its network.
   *
   * @throws InputException where the file is missing, damaged or of another version
   */
  static Checkpoint read(Path file) throws IOException {
    // As text: from bytes, the library would guess their encoding.
    String json = new String(NetworkFile.readTraining(file), StandardCharsets.UTF_8);
    try {
      Checkpoint checkpoint = JSON.readValue(json, Checkpoint.class);
      if (checkpoint == null || checkpoint.format() != FORMAT) {
        throw new InputException(file + ": a checkpoint of another version");
      }
      return checkpoint;
    } catch (JsonProcessingException e) {
      throw new InputException(file + ": damaged: " + Excerpt.ofJackson(e.getOriginalMessage()), e);
    }
  }
}
