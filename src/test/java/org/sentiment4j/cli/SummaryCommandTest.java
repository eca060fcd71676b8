package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCommandTest {

  @ParameterizedTest
  @CsvSource({"simple_rnn,FusedRecurrent SIMPLE,'2,080'", "lstm,FusedRecurrent LSTM,'8,320'"})
  void theDeliveredConfigurationsHaveTheKnownNumbersOfWeights(
      String name, String type, String parameters) {
    Program summary = Program.run("summary", Path.of("config", name + ".yaml"));

    assertThat(summary.exitCode()).isZero();
    assertThat(summary.err()).isEmpty();
    assertThat(summary.out().lines())
        .anyMatch(line -> line.startsWith("embedding ") && line.endsWith(" 320,000"))
        .anyMatch(line -> line.contains(" " + type + " ") && line.endsWith(" " + parameters))
        .anyMatch(line -> line.startsWith("dense ") && line.endsWith(" 33"));
  }

  @Test
  void settingsOfTheCommandLineCount() {
    Program summary =
        Program.run(
            "summary",
            Path.of("config/lstm.yaml"),
            "--set",
            "data.vocabulary=100",
            "--set",
            "model.embedding=2");

    assertThat(summary.out()).containsPattern("embedding .* 200\n");
  }
}
