package org.sentiment4j.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Pipes;

/** Experiment files that no person wrote, or in a bad hour. */
class HostileExperimentTest {
  private static final int LONGEST_LINE = 500;

  @TempDir private Path folder;

  private static List<String> problems(String yaml, String... overrides) {
    try {
      ExperimentReader.parse(yaml, "a.yaml", List.of(overrides));
      return List.of();
    } catch (InputException e) {
      return e.getMessage().lines().toList();
    }
  }

  private static void assertProblem(String yaml, String problem) {
    assertThat(problems(yaml)).contains(problem);
  }

  @Test
  void aliasesAreRefusedAndNeverFollowed() {
    StringBuilder laughs = new StringBuilder("a0: &a0 [lol]\n");
    for (int i = 1; i < 10; i++) {
      String alias = "*a" + (i - 1);
      laughs.append("a" + i + ": &a" + i + " [" + (alias + ", ").repeat(9) + alias + "]\n");
    }
    assertThat(problems(laughs.toString())).hasSize(10);
    assertProblem("a: &a 1\nname: *a\n", "a.yaml, line 2: name: YAML aliases are not allowed here");
    assertProblem(
        "data: &a { length: 5 }\nmodel:\n  <<: *a\n",
        "a.yaml, line 3: model.<<: YAML aliases are not allowed here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: a\nname: b\n",
        "data: { length: 5 }\nname: a\ndata: { vocabulary: 9 }\n",
        "data: { length: 5, length: 6 }\n",
        "data: { length: 5 }\ndata.length: 6\n"
      })
  void aKeyOrASectionGivenTwiceIsRefused(String yaml) {
    assertThat(problems(yaml)).singleElement().asString().endsWith(" is given twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "name: !!javax.script.ScriptEngineManager a\n",
        "name: !!str a\n",
        "data: !!java.net.URL { length: 5 }\n"
      })
  void tagsAreRefusedAndMakeNothing(String yaml) {
    assertThat(problems(yaml)).singleElement().asString().contains("YAML tags are not allowed");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThat(problems("name: a\n---\nname: b\n"))
        .containsExactly("a.yaml, line 3: a second document; expected the sections in one");
  }

  @Test
  void sectionsWithoutEndAreGivenUpSoon() {
    assertThat(problems("{a: ".repeat(10_000)))
        .containsExactly(
            "a.yaml, line 1: sections within sections, too deep; expected at most three");
    assertThat(problems("a: " + "[".repeat(10_000)))
        .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(LONGEST_LINE));
    assertThat(problems("- ".repeat(10_000))).hasSize(1);
  }

  @Test
  void aKeyLongerThanAnyIsGivenUp() {
    assertThat(problems("x".repeat(1000) + ": 1\n"))
        .containsExactly(
            "a.yaml, line 1: \"" + "x".repeat(40) + "...\" is too long for the name of a key");
  }

  @Test
  void aValueLongerThanAnyIsNotAllShown() {
    String value = "9".repeat(100_000);
    assertThat(problems("training: { epochs: " + value + " }\n"))
        .containsExactly(
            "a.yaml, line 1: training.epochs: \""
                + "9".repeat(40)
                + "...\" is not a whole number from 1 to 100000");
    assertThat(problems("", "training.epochs=" + value, value))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(LONGEST_LINE));
  }

  @Test
  void ofManyUnknownKeysTheFirstAreShown() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      yaml.append("key").append(i).append(": 1\n");
    }
    assertThat(problems(yaml.toString())).hasSize(101).last().isEqualTo("and 9900 more problems");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x10",
        "1_000",
        "1e400",
        "1e2",
        "1.0",
        "99999999999999999999",
        "-1",
        "0",
        "NaN",
        ".inf",
        "\u0663",
        "1 000",
        "ten",
        "[10]",
        "~x",
        "true"
      })
  void whatIsNoWholeNumberInDigitsIsRefused(String number) {
    assertThat(problems("training:\n  epochs: " + number + "\n"))
        .singleElement()
        .asString()
        .startsWith("a.yaml, line 2: training.epochs: \"")
        .endsWith("is not a whole number from 1 to 100000");
    assertThat(problems("", "training.epochs=" + number)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0x1p-3",
        "1_0e-3",
        "1e400",
        "1e-400",
        "NaN",
        "nan",
        ".nan",
        ".inf",
        "-.inf",
        "Infinity",
        "1d",
        "0.1f",
        "-0.1",
        "0",
        "0,001",
        "\u0660.1",
        "fast"
      })
  void whatIsNoFiniteNumberInDigitsIsRefused(String number) {
    assertThat(problems("training:\n  optimizer: { learningRate: \"" + number + "\" }\n"))
        .containsExactly(
            "a.yaml, line 2: training.optimizer.learningRate: \""
                + number
                + "\" is not a number above 0");
  }

  @Test
  void nothingInAMessageSteersTheTerminal() {
    assertThat(problems("\"\\e[31m\\u202ered\": 1\nname: \"\\e]0;\"\n"))
        .hasSize(2)
        .allSatisfy(problem -> assertThat(problem).doesNotContainPattern("[\\p{Cc}\\p{Cf}]"));
  }

  @Test
  void aFileLargerThanAnyExperimentIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("large.yaml"), "# more\n".repeat(200_000));
    assertRefused(file, "larger than the 1,048,576 bytes that such a file can have");
  }

  @Test
  void whatIsNoTextFileIsRefused() throws IOException, InterruptedException {
    assertRefused(folder, "a folder where a file is expected");
    assertRefused(
        Pipes.make(folder.resolve("pipe")), "a pipe or a device where a file is expected");
    assertRefused(
        Files.write(folder.resolve("b"), "name: \u00e9".getBytes(StandardCharsets.ISO_8859_1)),
        "not a text file in UTF-8");
    assertRefused(
        Files.write(folder.resolve("c"), "name: a".getBytes(StandardCharsets.UTF_16)),
        "not a text file in UTF-8");
  }

  private static void assertRefused(Path file, String reason) {
    assertThatThrownBy(() -> ExperimentReader.read(file, List.of()))
        .isInstanceOf(InputException.class)
        .hasMessage(file + ": " + reason);
  }
}
