package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** Compares runs, and copies them. */
final class Runs {
  private Runs() {}

  /** Two runs came to the same end: to the byte, but for the times. */
  static void assertSame(RunDirectory one, RunDirectory other) throws IOException {
    assertThat(withoutTimes(one.metrics())).isEqualTo(withoutTimes(other.metrics()));
    assertThat(one.config()).hasSameBinaryContentAs(other.config());
    for (Weights weights : Weights.values()) {
      assertThat(one.network(weights)).hasSameBinaryContentAs(other.network(weights));
    }
    assertThat(one.testMetrics()).hasSameBinaryContentAs(other.testMetrics());
    assertThat(one.testPredictions(Weights.BEST))
        .hasSameBinaryContentAs(other.testPredictions(Weights.BEST));
  }

  /** The rows without their last two columns. */
  static List<String> withoutTimes(Path metrics) throws IOException {
    return Files.readAllLines(metrics).stream()
        .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
        .toList();
  }

  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
  }
}
