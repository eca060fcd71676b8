package org.sentiment4j.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class ShellCommandTest {
  @Test
  void plainWordsStayAsTheyAre() {
    assertThat(ShellCommand.of("train", Path.of("logs/a_b-c.1/config.yaml"), "--seed", 43L))
        .hasToString("scripts/sentiment4j train logs/a_b-c.1/config.yaml --seed 43");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "asks a shell")
  void aShellReadsTheWordsThatWereMeant() throws Exception {
    List<String> words =
        List.of(
            "", " ", "a b", "it's", "''", "\"", "$HOME", "`ls`", "*", "~", "a;b", "!x", "\\", "#");

    assertThat(asAShellReads(ShellCommand.of(words.toArray()))).isEqualTo(words);
  }

  private static List<String> asAShellReads(ShellCommand command) throws Exception {
    String program = command.toString().replaceFirst("^scripts/sentiment4j", "printf '%s\\\\n'");
    Process shell = new ProcessBuilder("sh", "-c", program).start();
    List<String> words = new ArrayList<>(shell.inputReader().lines().toList());
    assertThat(shell.waitFor()).isZero();
    return words;
  }
}
