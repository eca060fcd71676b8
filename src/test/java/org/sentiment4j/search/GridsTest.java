package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The grids in {@code config/grid}. */
class GridsTest {
  private static List<Path> grids() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("config/grid"))) {
      return files.sorted().toList();
    }
  }

  @Test
  void thereAreSome() throws IOException {
    assertThat(grids()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("grids")
  void everyCombinationCanBeTrainedAndTheHeadSaysHowManyThereAre(Path file) throws IOException {
    Grid grid = GridReader.read(file);
    assertThat(Trials.read(grid, Selection.all(grid.size()), List.of())).hasSize((int) grid.size());
    assertThat(file)
        .content()
        .contains("#   scripts/sentiment4j search " + file)
        .contains("  " + grid.size() + " experiments, about ");
  }
}
