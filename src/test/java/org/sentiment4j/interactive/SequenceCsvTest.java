package org.sentiment4j.interactive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;

class SequenceCsvTest {
  @TempDir private Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("x.csv"), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,-0.5\n.25,1e-3\n",
        "1,-0.5\r\n.25,1e-3",
        "left,right\n1,-0.5\n\n0.25,0.001\n",
        "\uFEFF\"x 1\", _2\n\"1\", -0.5\n+0.25 ,1E-3\n"
      })
  void aRowIsAStepAndAColumnAnInput(String text) throws IOException {
    assertThat(SequenceCsv.read(file(text)))
        .isDeepEqualTo(new double[][] {{1, -0.5}, {0.25, 0.001}});
  }

  @ParameterizedTest
  @CsvSource({
    "'x\n1\nnan\n', 'x.csv, line 3: \"nan\" is not a finite number'",
    "'inf\n1\n', 'x.csv, line 1: \"inf\" is not a finite number'",
    "'NaN\n1\n', 'x.csv, line 1: \"NaN\" is not a finite number'",
    "'1.5x\n1\n', 'x.csv, line 1: \"1.5x\" is not a number'",
    "'O.5\n1\n', 'x.csv, line 1: \"O.5\" is not a number'",
    "'a,1\n1,2\n', 'x.csv, line 1: \"a\" is not a number'",
    "'\"1,5\"\n', 'x.csv, line 1: \"1,5\" is not a number; write 1.5'",
    "'1,2\n3,\n', 'x.csv, line 2: \"\" is not a number'",
    "'1\n2,3\n', 'x.csv, line 2: 2 cells, the first row has 1'",
    "'x,y\n2\n', 'x.csv, line 2: 1 cell, the first row has 2'",
    "'x\n', 'x.csv holds no numbers; expected a row for each time step'",
    "'', 'x.csv holds no numbers; expected a row for each time step'",
    "'1\n\"2\n', 'x.csv is no CSV file'",
  })
  void whatIsNoNumberIsNamedWithItsLine(String text, String message) throws IOException {
    Path file = file(text);
    assertThatThrownBy(() -> SequenceCsv.read(file))
        .isInstanceOf(InputException.class)
        .hasMessageContaining(message);
  }

  @Test
  void allProblemsAreReportedAtOnceAndThoseOfTheWrongFileInOneGo() throws IOException {
    Path few = file("1\na\n2\nb\n");
    assertThatThrownBy(() -> SequenceCsv.read(few))
        .hasMessageMatching("(?s).*line 2: \"a\".*\\n.*line 4: \"b\".*");

    Path many = file("1\n" + "no number\n".repeat(1000));
    assertThatThrownBy(() -> SequenceCsv.read(many))
        .hasMessageEndingWith("and 980 more like these")
        .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(21));
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> SequenceCsv.read(folder.resolve("lost.csv")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("lost.csv");
  }
}
