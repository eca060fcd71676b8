package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.PredictionsCsv;

/** A small run on the synthetic reviews, and {@code predict} called with it. */
record TinyRun(Path path, List<Prediction> predictions, List<String> reviews) {
  /** The words that its network reads. */
  static final int LENGTH = 20;

  /** Trains it: {@code predictions} are what the run itself said of {@code reviews}. */
  static TinyRun train(Path folder, Object... more) throws IOException {
    Path sample = folder.resolve("sample");
    Program.run("sample", sample, "--reviews", 600, "--distance", "0-5");
    Path config =
        Files.writeString(
            folder.resolve("tiny.yaml"),
            """
            data: { vocabulary: 300, length: 20 }
            model: { cell: simple, embedding: 8, hidden: 8 }
            training: { epochs: 5, batch: 32, optimizer: { learningRate: 0.01 } }
            """);
    Path logs = folder.resolve("logs");
    Program training =
        Program.run(
            Stream.concat(
                    Stream.of("train", config, "--data", sample),
                    Stream.concat(
                        Stream.of("--cache", folder.resolve("cache"), "--logs", logs),
                        Stream.of(more)))
                .toArray());
    assertThat(training.exitCode()).as(training.err()).isZero();
    Path run = logs.resolve("tiny/version_0");
    List<Prediction> predictions = PredictionsCsv.read(run.resolve("predictions_test.csv"));
    List<String> reviews = new ArrayList<>();
    for (Prediction prediction : predictions) {
      reviews.add(Files.readString(sample.resolve(prediction.id() + ".txt")).replace('\n', ' '));
    }
    return new TinyRun(run, predictions, reviews);
  }

  Program predict(Object... more) {
    return reading(InputStream.nullInputStream(), more);
  }

  Program reading(String in, Object... more) {
    return reading(new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)), more);
  }

  Program reading(InputStream in, Object... more) {
    Program program =
        Program.reading(in, Stream.concat(Stream.of("predict", path), Stream.of(more)).toArray());
    assertThat(program.exitCode()).as(program.err()).isZero();
    return program;
  }

  static List<JsonNode> objects(Program program) {
    return program.out().lines().map(TinyRun::object).toList();
  }

  private static JsonNode object(String line) {
    try {
      return JsonMapper.builder().build().readTree(line);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static float probability(JsonNode object) {
    return Float.parseFloat(object.get("probability").asText());
  }
}
