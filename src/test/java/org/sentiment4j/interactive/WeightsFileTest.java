package org.sentiment4j.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.error.InputException;

class WeightsFileTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("w.yaml"), text);
  }

  private List<String> problems(Cell cell, String text) throws IOException {
    Path file = file(text);
    try {
      WeightsFile.read(file, cell);
    } catch (InputException e) {
      return e.getMessage().lines().map(line -> line.replace(file.toString(), "FILE")).toList();
    }
    throw new AssertionError("nothing was found wrong with " + text);
  }

  @ParameterizedTest
  @EnumSource(Cell.class)
  void whatIsWrittenReadsBackToTheSameNumbers(Cell kind) throws IOException {
    RecurrentCell cell = TextbookCells.zero(kind, 2, 3);
    Random random = new Random(1);
    cell.weights().fill(() -> random.nextGaussian() * Math.pow(10, random.nextInt(-30, 30)));
    Path file = folder.resolve("w.yaml");
    WeightsFile.write(file, cell.weights(), "a description");

    Weights read = WeightsFile.read(file, kind).weights();

    assertThat(read.names()).isEqualTo(cell.weights().names());
    assertThat(read.names())
        .allSatisfy(
            name -> assertThat(read.matrix(name)).isDeepEqualTo(cell.weights().matrix(name)));
    assertThat(file).content().startsWith("# a description\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "W_h: [[1e3], [-.5]]  | R_h: [[1, 2], [3, 4.]]  | b_h: [+1E-2, 0]",
        "W_h: [ [1000],[-0.5]]| R_h: [[1,2],[3,4]]      | b_h: [0.01, -0.0]"
      })
  void numbersMayBeWrittenInAnyUsualForm(String w, String r, String b) throws IOException {
    Weights weights = WeightsFile.read(file(String.join("\n", w, r, b)), Cell.SIMPLE).weights();

    assertThat(weights.matrix("W_h")).isDeepEqualTo(new double[][] {{1000}, {-0.5}});
    assertThat(weights.matrix("R_h")).isDeepEqualTo(new double[][] {{1, 2}, {3, 4}});
    assertThat(weights.vector("b_h")[0]).isEqualTo(0.01);
  }

  @Test
  void jsonIsReadToo() throws IOException {
    Path json = file("{\"W_h\": [[1, 2]],\n\t\"R_h\": [[1.5e-1]], \"b_h\": [3]}\n");
    Weights weights = WeightsFile.read(json, Cell.SIMPLE).weights();

    assertThat(weights.in()).isEqualTo(2);
    assertThat(weights.hidden()).isEqualTo(1);
    assertThat(weights.matrix("R_h")[0]).containsExactly(0.15);
  }

  @Test
  void everythingThatIsWrongIsFoundAtOnceALineEachWithItsName() throws IOException {
    String yaml =
        """
        W_f: [[1], [2]]
        R_f: [[1, 2], [3]]
        b_f: [1, 2, 3]
        Wi: [[1], [2]]
        R_i: [[1, 2], [3, .nan]]
        b_i: 0.5
        W_o: [[1], [[2]]]
        R_o: []
        b_o: [1, two]
        W_g: [[1], [1e999]]
        R_g: [[1, 2], [3, 4]]
        b_g: [1, 2]
        b_g: [1, 2]
        cell: lstm
        """;

    assertThat(problems(Cell.LSTM, yaml))
        .containsExactlyInAnyOrder(
            "FILE: W_i: missing",
            "FILE, line 2: R_f: row 2 has 1 numbers, row 1 has 2",
            "FILE, line 3: b_f: expected [2], found [3], while most weights are for hidden 2, in 1",
            "FILE, line 4: unknown weights Wi; did you mean W_i?",
            "FILE, line 5: R_i: row 2: \".nan\" is not a finite number",
            "FILE, line 6: b_i: expected a list of numbers, such as [0.5, -0.5]",
            "FILE, line 7: W_o: row 2: expected a number, found a list or a mapping",
            "FILE, line 8: R_o: expected a list of rows, such as [[0.5], [-0.5]]",
            "FILE, line 9: b_o: \"two\" is not a number",
            "FILE, line 10: W_g: row 2: \"1e999\" is too large",
            "FILE, line 13: b_g is there twice",
            "FILE, line 14: unknown weights cell");
  }

  @Test
  void anInputOfAnotherLengthIsWrongInTheWeightsThatDiffer() throws IOException {
    assertThat(
            problems(
                Cell.GRU,
                """
                W_r: [[1, 2]]
                R_r: [[1]]
                b_r: [1]
                W_z: [[1]]
                R_z: [[1]]
                b_z: [1]
                W_n: [[1, 2]]
                R_n: [[1, 2]]
                b_n: [1]
                c_n: [1]
                """))
        .containsExactly(
            "FILE, line 4: W_z: expected [1][2], found [1][1], while most weights are for hidden 1, in 2",
            "FILE, line 8: R_n: expected [1][1], found [1][2], while most weights are for hidden 1, in 2");
  }

  @Test
  void theWeightsOfAnotherCellAreRecognised() throws IOException {
    assertThat(problems(Cell.LSTM, "W_h: [[1]]\nR_h: [[1]]\nb_h: [1]\n"))
        .singleElement()
        .asString()
        .contains("--cell simple");
  }

  @Test
  void whatHoldsNoWeightsIsNamed() throws IOException {
    assertThat(problems(Cell.LSTM, "")).singleElement().asString().contains("expected the names");
    assertThat(problems(Cell.LSTM, "5")).singleElement().asString().contains("expected the names");
    assertThat(problems(Cell.LSTM, "W_f: [[1]\nb_f: [2]\n"))
        .singleElement()
        .asString()
        .startsWith("FILE, line 2: neither YAML nor JSON");
    Path binary =
        Files.write(folder.resolve("w.yaml"), "b: é".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(() -> WeightsFile.read(binary, Cell.LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> WeightsFile.read(folder.resolve("lost.yaml"), Cell.LSTM))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lost.yaml");
  }

  @Test
  void aliasesAreRefusedAndNeverFollowed() throws IOException {
    Path file = Files.writeString(folder.resolve("w.yaml"), "W_h: [&a [0.5], *a, *a]\n");

    assertThatThrownBy(() -> WeightsFile.read(file, Cell.SIMPLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("YAML aliases are not allowed here");
  }

  @Test
  void aFileLargerThanAnyIsRefusedAndSoIsOneThatIsTooDeep() throws IOException {
    Path file = Files.writeString(folder.resolve("w.yaml"), "# more\n".repeat(500_000));
    assertThatThrownBy(() -> WeightsFile.read(file, Cell.SIMPLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("larger than the 3,145,728 bytes");

    Files.writeString(file, "W_h: " + "[".repeat(10_000));
    assertThatThrownBy(() -> WeightsFile.read(file, Cell.SIMPLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("neither YAML nor JSON");
  }

  @Test
  void tagsMakeNothing() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("w.yaml"), "!!javax.script.ScriptEngineManager [!!java.net.URL [x]]\n");
    assertThatThrownBy(() -> WeightsFile.read(file, Cell.SIMPLE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("Global tag is not allowed");
  }
}
