package org.sentiment4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.sentiment4j.config.ExperimentFuzz;
import org.sentiment4j.data.ArchiveFuzz;
import org.sentiment4j.data.PackedArchiveFuzz;
import org.sentiment4j.data.PipelineFuzz;
import org.sentiment4j.data.ReviewsCsvFuzz;
import org.sentiment4j.data.VocabularyFuzz;
import org.sentiment4j.metrics.MetricsCsvFuzz;
import org.sentiment4j.model.NetworkFuzz;
import org.sentiment4j.train.CheckpointFuzz;

/**
 * Runs the targets of {@code scripts/fuzz} on the inputs that are kept for them, in {@code
 * src/test/resources/fuzz}: those that the fuzzer begins with, and those that something was found
 * with.
 */
class SavedInputsTest {
  private static final Path FOLDER = Path.of("src/test/resources/fuzz");

  private static final Map<String, Target> TARGETS =
      new TreeMap<>(
          Map.of(
              "model.NetworkFuzz", NetworkFuzz::fuzzerTestOneInput,
              "train.CheckpointFuzz", CheckpointFuzz::fuzzerTestOneInput,
              "config.ExperimentFuzz", ExperimentFuzz::fuzzerTestOneInput,
              "data.ArchiveFuzz", ArchiveFuzz::fuzzerTestOneInput,
              "data.PackedArchiveFuzz", PackedArchiveFuzz::fuzzerTestOneInput,
              "data.PipelineFuzz", PipelineFuzz::fuzzerTestOneInput,
              "data.ReviewsCsvFuzz", ReviewsCsvFuzz::fuzzerTestOneInput,
              "data.VocabularyFuzz", VocabularyFuzz::fuzzerTestOneInput,
              "metrics.MetricsCsvFuzz", MetricsCsvFuzz::fuzzerTestOneInput));

  private interface Target {
    void read(byte[] input) throws IOException;
  }

  @TestFactory
  Stream<DynamicTest> everyInputIsReadOrRefusedInWordsFitToBeShown() {
    return TARGETS.entrySet().stream()
        .flatMap(
            target ->
                listing(FOLDER.resolve(target.getKey())).stream()
                    .map(
                        file ->
                            DynamicTest.dynamicTest(
                                target.getKey() + ": " + file.getFileName(),
                                () -> target.getValue().read(Files.readAllBytes(file)))));
  }

  @Test
  void everyTargetHasInputs() {
    assertThat(listing(FOLDER).stream().map(folder -> folder.getFileName().toString()))
        .containsExactlyElementsOf(TARGETS.keySet());
    assertThat(listing(FOLDER)).allSatisfy(folder -> assertThat(listing(folder)).isNotEmpty());
  }

  private static List<Path> listing(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new AssertionError(folder + " cannot be read", e);
    }
  }
}
