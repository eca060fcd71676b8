package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sentiment4j.cell.GoldenVector;

class CellCommandTest {
  private static final String ONE_UNIT =
      """
      W_f: [[1]]
      R_f: [[0.5]]
      b_f: [0]
      W_i: [[0.5]]
      R_i: [[-0.5]]
      b_i: [0.5]
      W_o: [[0]]
      R_o: [[1]]
      b_o: [0.25]
      W_g: [[2]]
      R_g: [[1]]
      b_g: [-1]
      """;

  @TempDir private Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  /**
   * By hand, to six places: for x = 1 and h' = C' = 0, f = sigmoid(1), i = sigmoid(0.5 + 0.5), o =
   * sigmoid(0.25), g = tanh(2 - 1); C = i g = 0.731059 * 0.761594; h = o tanh(C). For x = -1 then,
   * f = sigmoid(-1 + 0.5 * 0.284223), i = sigmoid(-0.5 - 0.5 * 0.284223 + 0.5), o =
   * sigmoid(0.284223 + 0.25), g = tanh(-2 + 0.284223 - 1), C = f * 0.556770 + i g.
   */
  @Test
  void anLstmOfOneUnitGivesTheNumbersOfTheFormulas() throws IOException {
    Path weights = file("one.yaml", ONE_UNIT);
    Program cell = Program.reading("1\n-1\n0.5\n", "cell", "--weights", weights, "--gates");

    assertThat(cell.exitCode()).isZero();
    assertThat(cell.err()).isEmpty();
    assertThat(cell.out().lines().map(String::strip))
        .containsExactly(
            "1  h    0.284223",
            "1  C    0.556770",
            "1  f    0.731059",
            "1  i    0.731059",
            "1  o    0.562177",
            "1  g    0.761594",
            "2  h   -0.180594",
            "2  C   -0.294688",
            "2  f    0.297781",
            "2  i    0.464532",
            "2  o    0.630468",
            "2  g   -0.991286",
            "3  h   -0.151612",
            "3  C   -0.301909",
            "3  f    0.601017",
            "3  i    0.698528",
            "3  o    0.517345",
            "3  g   -0.178656");
  }

  @Test
  void aWholeSequenceGivesTheSameAsItsNumbersOneByOne() throws IOException {
    Path weights = file("one.yaml", ONE_UNIT);
    Path x = file("x.csv", "x\n1\n-1\n0.5\n");
    Program outputs = Program.run("cell", "--weights", weights, "--sequence", x);
    Program gates = Program.run("cell", "--weights", weights, "--sequence", x, "--gates");

    assertThat(outputs.exitCode()).isZero();
    assertThat(outputs.out().lines().findFirst()).contains("t,h_1");
    double[][] h = table(outputs.out());
    assertThat(h).hasDimensions(3, 2);
    assertThat(h[0]).containsExactly(new double[] {1, 0.28422347}, within(1e-8));
    assertThat(h[2]).containsExactly(new double[] {3, -0.151612082}, within(1e-8));
    assertThat(gates.out().lines().findFirst()).contains("t,h_1,C_1,f_1,i_1,o_1,g_1");
    assertThat(table(gates.out())[1])
        .containsExactly(
            new double[] {
              2, -0.180593754, -0.294688236, 0.297780736, 0.464531738, 0.630467629, -0.991285549
            },
            within(1e-8));
  }

  private static double[][] table(String csv) {
    return csv.lines()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",", -1)).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  static List<GoldenVector> golden() throws IOException {
    return GoldenVector.builtIn();
  }

  @ParameterizedTest
  @MethodSource("golden")
  void everyCellGivesTheOutputsOfPyTorch(GoldenVector golden) throws IOException {
    Map<String, Object> weights = new LinkedHashMap<>();
    for (String name : golden.weightNames()) {
      boolean matrix = name.startsWith("W") || name.startsWith("R");
      weights.put(name, matrix ? golden.weights(name) : golden.weights(name)[0]);
    }
    Path weightsFile = folder.resolve("weights.json");
    new ObjectMapper().writeValue(weightsFile.toFile(), weights);
    for (int review = 0; review < golden.batch(); review++) {
      int padding = golden.time() - golden.lengths()[review];
      Path x = file("x.csv", csv(golden.x()[review], padding));
      String cell = golden.cell().equals("rnn") ? "simple" : golden.cell();
      Program run = Program.run("cell", "--cell", cell, "--weights", weightsFile, "--sequence", x);

      assertThat(run.err()).isEmpty();
      double[][] rows = table(run.out());
      assertThat(rows).hasDimensions(golden.time() - padding, 1 + golden.hidden());
      for (int t = 0; t < rows.length; t++) {
        double[] h = Arrays.copyOfRange(rows[t], 1, rows[t].length);
        assertThat(h).containsExactly(golden.h()[review][padding + t], within(1e-12));
      }
    }
  }

  private static String csv(double[][] x, int skipped) {
    return Arrays.stream(x)
        .skip(skipped)
        .map(row -> Arrays.stream(row).mapToObj(Double::toString).collect(Collectors.joining(",")))
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @CsvSource({"'1\n2\n'", "'1\n2\nstop\n3\n'", "'1\n2\n  STOP\n3\n'", "'1\r\n2'"})
  void stopOrTheEndOfTheInputEndsIt(String in) {
    Program cell = Program.reading(in, "cell");

    assertThat(cell.exitCode()).isZero();
    assertThat(cell.out().lines()).hasSize(4);
    assertThat(cell.lastLine()).startsWith("   2  C ");
  }

  @ParameterizedTest
  @CsvSource({
    "one, is not a number",
    "NaN, not a finite number",
    "-Infinity, not a finite number",
    "1e999, too large",
    "'1,5', write 1.5",
    "1 2, found 2",
    "'', found nothing",
    "0x10, is not a number",
    "1d, is not a number"
  })
  void aLineThatIsNoNumberIsNamedAndChangesNothing(String line, String message) {
    Program cell = Program.reading("1\n" + line + "\n2\n", "cell");

    assertThat(cell.exitCode()).isZero();
    assertThat(cell.err().lines())
        .singleElement()
        .asString()
        .startsWith("line 2: ")
        .contains(message);
    assertThat(cell.out()).isEqualTo(Program.reading("1\n2\n", "cell").out());
  }

  @ParameterizedTest
  @CsvSource({
    "simple, h",
    "lstm, h C",
    "gru, h",
    "lstm_peephole, h C",
    "lstm_coupled, h C",
    "LSTM, h C"
  })
  void cellsWithAMemoryShowIt(String cell, String names) {
    Program run = Program.reading("1\n", "cell", "--cell", cell, "--hidden", 3);

    assertThat(run.out().lines().map(line -> line.strip().split("\\s+", -1)[1]))
        .containsExactly(names.split(" ", -1));
    assertThat(run.out().lines()).allMatch(line -> line.strip().split("\\s+", -1).length == 2 + 3);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherOneOthers() throws IOException {
    Path x = file("x.csv", "1\n2\n");
    String first = Program.run("cell", "--sequence", x, "--seed", 7, "--gates").out();

    assertThat(Program.run("cell", "--sequence", x, "--seed", 7, "--gates").out()).isEqualTo(first);
    assertThat(Program.run("cell", "--sequence", x, "--seed", 8, "--gates").out())
        .isNotEqualTo(first);
    assertThat(Program.run("cell", "--sequence", x).out())
        .startsWith("t,h_1,h_2\n1,0.08203824245210031,");
  }

  @Test
  void theWeightsThatAreWrittenGiveTheSameAgain() throws IOException {
    Path x = file("x.csv", "1\n2\n");
    Path weights = folder.resolve("new/folder/weights.yaml");
    Program drawn = Program.run("cell", "--hidden", 3, "--sequence", x, "--write-weights", weights);

    assertThat(drawn.exitCode()).isZero();
    assertThat(Program.run("cell", "--weights", weights, "--sequence", x).out())
        .isEqualTo(drawn.out());
    assertThat(Program.run("cell", "--weights", weights, "--sequence", x, "--hidden", 3).out())
        .isEqualTo(drawn.out());
  }

  @Test
  void theLanguageOfTheSystemDoesNotMatter() throws IOException {
    Path x = file("x.csv", "1\n2\n");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.ROOT);
      String typed = Program.reading("0.5\n1,5\n", "cell").toString();
      String csv = Program.run("cell", "--sequence", x, "--gates").toString();
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

      assertThat(Program.reading("0.5\n1,5\n", "cell")).hasToString(typed);
      assertThat(Program.run("cell", "--sequence", x, "--gates")).hasToString(csv);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void optionsThatDoNotGoWithTheWeightsAreRefused() throws IOException {
    Path weights = file("one.yaml", ONE_UNIT);
    Path x = file("x.csv", "1,2\n");

    assertRefused(
        Program.run("cell", "--weights", weights, "--seed", 1, "--hidden", 2, "--sequence", x),
        "--seed 1",
        "--hidden 2");
    assertRefused(
        Program.run("cell", "--weights", weights, "--sequence", x),
        "for 1 input at each step",
        "has 2");
    assertRefused(Program.run("cell", "--weights", weights, "--cell", "gru"), "--cell lstm");
  }

  @Test
  void allThatIsWrongIsReportedAtOnceBeforeAnythingIsWritten() {
    Path weights = folder.resolve("weights.yaml");
    Program wrong =
        Program.run(
            "cell",
            "--hidden",
            65,
            "--sequence",
            folder.resolve("lost.csv"),
            "--write-weights",
            folder.resolve("weights.json"));

    assertRefused(wrong, "--hidden 65", "lost.csv", "weights.json");
    assertThat(wrong.err().lines()).hasSize(3);
    assertRefused(Program.run("cell", "--hidden", 0, "--write-weights", weights), "--hidden 0");
    assertThat(weights).doesNotExist();
  }

  @Test
  void weightsThatAreThereAreNotReplaced() throws IOException {
    Path mine = file("mine.yaml", "mine");

    assertRefused(Program.run("cell", "--write-weights", mine), "mine.yaml", "exists already");
    assertRefused(
        Program.run("cell", "--write-weights", mine.resolve("w.yaml")),
        "cannot write",
        "mine.yaml");
    assertThat(mine).hasContent("mine");
  }

  private static void assertRefused(Program program, String... parts) {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).contains(parts);
    assertThat(program.err().lines()).allMatch(line -> line.startsWith("error: "));
  }

  @Test
  void helpExplainsTheCellWithAnExample() {
    assertThat(Program.run("help", "cell").out())
        .contains("h = o tanh(C)", "scripts/sentiment4j cell --weights");
  }
}
