package org.sentiment4j.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.error.InputException;

class GridReaderTest {
  @TempDir private Path folder;

  private Grid read(String yaml) throws IOException {
    return GridReader.read(Files.writeString(folder.resolve("grid.yaml"), yaml));
  }

  private List<String> combinations(String yaml) throws IOException {
    Grid grid = read(yaml);
    return LongStream.rangeClosed(1, grid.size())
        .mapToObj(number -> grid.combination(number).text())
        .toList();
  }

  @Test
  void theLastKeyVariesFastest() throws IOException {
    assertThat(
            combinations(
                """
                experiment: ../lstm.yaml
                grid:
                  model.hidden: [16, 32]
                  training.optimizer.learningRate: [1e-3, 0.01, 0.1]
                """))
        .containsExactly(
            "model.hidden=16 training.optimizer.learningRate=1e-3",
            "model.hidden=16 training.optimizer.learningRate=0.01",
            "model.hidden=16 training.optimizer.learningRate=0.1",
            "model.hidden=32 training.optimizer.learningRate=1e-3",
            "model.hidden=32 training.optimizer.learningRate=0.01",
            "model.hidden=32 training.optimizer.learningRate=0.1");
  }

  @Test
  void sectionsAreKeysToo() throws IOException {
    assertThat(
            combinations(
                """
                grid:
                  training:
                    batch: [64]
                    optimizer: { type: [adam] }
                experiment: lstm.yaml
                """))
        .containsExactly("training.batch=64 training.optimizer.type=adam");
  }

  @Test
  void aChoiceMayBeAListOrASectionOfSettings() throws IOException {
    Grid grid =
        read(
            """
            experiment: lstm.yaml
            grid:
              model.head: [[], [32, 16]]
              training.clip: [{}, { norm: 1.0 }]
            """);
    assertThat(LongStream.rangeClosed(1, 4).mapToObj(number -> grid.combination(number).text()))
        .containsExactly(
            "model.head=[]",
            "model.head=[] training.clip.norm=1.0",
            "model.head=[32, 16]",
            "model.head=[32, 16] training.clip.norm=1.0");
    assertThat(grid.keys()).containsExactly("model.head", "training.clip.norm");
    assertThat(grid.combination(1).value("training.clip.norm")).isEmpty();
  }

  @Test
  void theExperimentIsFoundFromTheGridsFolder() throws IOException {
    assertThat(read("{ experiment: ../lstm.yaml, grid: { model.hidden: [1] } }").experiment())
        .isEqualTo(folder.resolveSibling("lstm.yaml"));
  }

  @Test
  void everyProblemIsNamedAtOnceWithItsLine() {
    assertThatThrownBy(
            () ->
                read(
                    """
                    experiment: []
                    grids: {}
                    grid:
                      model.hidden: 16
                      model.layers: []
                      model.cell: [lstm, lstm]
                      model.dropout: [&a 0.1, 0.2, *a]
                      model.head: [!!str 1, !mine 2]
                      model.embedding: [null, [[1]]]
                      model: [{ cell: gru }]
                      data.length: [100]
                      data.length: [200]
                    """))
        .isInstanceOf(InputException.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines().map(line -> line.replaceFirst("^.*grid.yaml, ", "")))
                    .containsExactly(
                        "line 1: experiment: expected the path of an experiment file",
                        "line 2: unknown key grids; did you mean grid?",
                        "line 12: data.length is given twice",
                        "line 4: model.hidden: expected a list of values, such as [16, 32]; what is"
                            + " not varied belongs into the experiment, or after --set",
                        "line 5: model.layers is empty: expected at least one value",
                        "line 6: model.cell has the same choice twice",
                        "line 7: YAML aliases and tags are not allowed here",
                        "line 7: model.dropout has the same choice twice",
                        "line 8: YAML aliases and tags are not allowed here",
                        "line 9: model.embedding: expected a value, a list of values, or a section"
                            + " of settings",
                        "line 10: model.cell is varied twice"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                    | expected experiment: the path of an experiment file
          experiment: lstm.yaml                 | expected grid: a list of values for each key
          just a text                           | line 1: expected a section
          grid: [                               | this is not YAML
          'a: {b: {c: {d: {e: {f: {g: {h: {i: {j: {k: {l: {m: {n: 1}}}}}}}}}}}}}}' | this is not YAML: Nesting Depth exceeded
          """)
  void whatIsNoGridIsRefused(String yaml, String message) {
    assertThatThrownBy(() -> read(yaml))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("grid.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void aMissingFileAndOneThatIsTooLargeAreRefused() {
    assertThatThrownBy(() -> GridReader.read(folder.resolve("none.yaml")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("no such grid file");
    assertThatThrownBy(() -> read("#".repeat((1 << 20) + 1)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void moreCombinationsThanCanBeCountedAreSaidToBe() throws IOException {
    StringBuilder yaml = new StringBuilder("experiment: lstm.yaml\ngrid:\n");
    for (int key = 0; key < 70; key++) {
      yaml.append("  key").append(key).append(": [1, 2]\n");
    }
    assertThat(read(yaml.toString()).size()).isEqualTo(Grid.MOST + 1);
  }
}
