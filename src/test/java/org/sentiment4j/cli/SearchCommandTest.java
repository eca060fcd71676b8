package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchCommandTest {
  @TempDir private static Path shared;
  @TempDir private Path folder;
  private Path grid;

  @BeforeAll
  static void sample() throws IOException {
    Program.run("sample", shared.resolve("sample"), "--reviews", 200, "--distance", "0-5");
    Files.writeString(
        shared.resolve("tiny.yaml"),
        """
        data: { vocabulary: 300, length: 20 }
        model: { cell: simple, embedding: 8, hidden: 8 }
        training: { epochs: 2, batch: 32, optimizer: { learningRate: 0.01 } }
        """);
  }

  @BeforeEach
  void grid() {
    grid = shared.resolve("grid.yaml");
  }

  private Program search(String yaml, Object... more) throws IOException {
    Files.writeString(grid, "experiment: tiny.yaml\ngrid:\n" + yaml);
    return Program.run(
        Stream.concat(
                Stream.of("search", grid, "--out", folder.resolve("out")),
                Stream.concat(
                    Stream.of("--data", shared.resolve("sample")),
                    Stream.concat(Stream.of("--cache", shared.resolve("cache")), Stream.of(more))))
            .toArray());
  }

  private static List<String> withoutTimes(Path run) throws IOException {
    return Files.readAllLines(run.resolve("metrics.csv")).stream()
        .map(line -> line.replaceFirst(",[^,]*,[^,]*$", ""))
        .toList();
  }

  @Test
  void eachExperimentIsTrainedInAProcessAsTrainWouldAndTheBestIsNamed() throws IOException {
    Program program =
        search(
            "  model.hidden: [4]\n  training.optimizer.learningRate: [0.01, 1e39]\n",
            "--parallel",
            2);

    // The second learning rate is too high for any network.
    assertThat(program.exitCode()).as(program.err()).isEqualTo(1);
    assertThat(program.err())
        .contains("2 experiments, 2 at a time", "1 of 2 finished", "#1 (model.hidden=4 ");
    assertThat(program.out())
        .contains("#2 (model.hidden=4 training.optimizer.learningRate=1e39) failed: the training")
        .contains(
            "  scripts/sentiment4j train "
                + shared.resolve("tiny.yaml")
                + " --set model.hidden=4 --set training.optimizer.learningRate=0.01 --data "
                + shared.resolve("sample"));
    Path run =
        Path.of(
            program
                .out()
                .lines()
                .filter(line -> line.startsWith("run: "))
                .findFirst()
                .orElseThrow()
                .substring("run: ".length()));
    assertThat(run.resolve("test_metrics.json")).doesNotExist();
    assertThat(run.resolve("predictions_test.csv")).doesNotExist();

    Program alone =
        Program.run(
            "train",
            shared.resolve("tiny.yaml"),
            "--set",
            "model.hidden=4",
            "--no-test",
            "--data",
            shared.resolve("sample"),
            "--cache",
            shared.resolve("cache"),
            "--logs",
            folder.resolve("logs"));
    assertThat(alone.exitCode()).as(alone.err()).isZero();
    Path same = folder.resolve("logs/tiny/version_0");
    assertThat(withoutTimes(run)).hasSize(3).isEqualTo(withoutTimes(same));
    assertThat(run.resolve("config.yaml")).hasSameBinaryContentAs(same.resolve("config.yaml"));
    assertThat(run.resolve("best.zip")).hasSameBinaryContentAs(same.resolve("best.zip"));
  }

  @Test
  void everyCombinationIsJudgedBeforeTheFirstIsTrained() throws IOException {
    Program program =
        search(
            """
              model.hiden: [4]
              model.layers: [1, 0, 2]
              model.dropout: [0, 0.5]
            """,
            "--set",
            "model.layers=3");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).isEqualTo("error: --set model.layers: " + grid + " varies it\n");

    program =
        search(
            """
              model.hiden: [4]
              model.layers: [1, 0, 2]
              model.dropout: [0, 0.5]
              model.engine: [fused, stock]
              model.pooling: [last, attention]
            """);

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err().lines())
        .contains(
            "error: " + grid + ", line 3: unknown key model.hiden; did you mean model.hidden?",
            "error: " + grid + ", line 4: model.layers: \"0\" is not a whole number from 1 to 100")
        .anyMatch(
            line ->
                line.startsWith(
                    "error: combination 4 (model.hiden=4 model.layers=1 model.dropout=0"
                        + " model.engine=stock model.pooling=attention): "))
        .anyMatch(
            line ->
                line.startsWith("error: combination 5 ")
                    && line.contains("line 5: model.dropout has no place"));
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void whatIsWrongWithTheGridAndWithItsValuesIsSaidAtOnce() throws IOException {
    Program program =
        search(
            """
              model.hiden: [16, 32]
              model.cell: [lstm, foo]
              training.batch: [0, 10, 10]
              training.seed: 5
            """);

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err())
        .contains(
            "line 5: training.batch has the same choice twice",
            "line 6: training.seed: expected a list of values",
            "line 3: unknown key model.hiden",
            "line 4: model.cell: \"foo\"",
            "line 5: training.batch: \"0\"");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aMissingExperimentIsNamedWithTheLineOfTheGrid() throws IOException {
    Files.writeString(grid, "grid: { model.hidden: [4] }\nexperiment: none.yaml\n");
    Program program = Program.run("search", grid, "--out", folder.resolve("out"));

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err())
        .contains(
            "error: " + grid + ", line 2: no such experiment file: " + shared.resolve("none.yaml"));
  }

  @Test
  void whatIsWrongWithManyCombinationsIsSaidForTheFirst() throws IOException {
    Program program =
        search(
            """
              model.hidden: [4, 5, 6, 7, 8]
              model.layers: [1, 2]
              model.dropout: [0, 0.5]
            """);

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err().lines()).hasSize(4);
    assertThat(program.err())
        .contains("error: combination 2 (", "error: and 2 more combinations: ");
  }

  @Test
  void twoCombinationsThatAreTheSameExperimentAreRefused() throws IOException {
    Program program = search("  training.optimizer.learningRate: [0.01, 1e-2]\n");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("the same experiment as combination 1");
  }

  @Test
  void wrongOptionsAreReportedTogether() throws IOException {
    Program program = search("  model.hidden: [4]\n", "--random", "0", "--parallel", "0");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err()).contains("--random 0: ", "--parallel 0: ");
  }

  @Test
  void aGridThatIsTooLargeNamesTheSample() throws IOException {
    String values =
        String.join(", ", Stream.iterate(1, i -> i + 1).limit(101).map(String::valueOf).toList());
    Program program =
        search("  model.hidden: [" + values + "]\n  training.seed: [" + values + "]\n");

    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err())
        .contains("10201 combinations, of which 10000 could be trained; --random N");
  }
}
