package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryCommandTest {
  @TempDir private Path folder;

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

  @ParameterizedTest
  @CsvSource({"svg,<svg ", "dot,digraph ", "png,PNG"})
  void theNetworkIsDrawnBesideTheTable(String end, String begin) throws IOException {
    Path file = folder.resolve("new/lstm." + end);
    Program drawn = Program.run("summary", "config/lstm.yaml", "--graph", file);

    assertThat(drawn.exitCode()).isZero();
    assertThat(drawn.out()).isEqualTo(Program.run("summary", "config/lstm.yaml").out());
    String content = Files.readString(file, StandardCharsets.ISO_8859_1);
    assertThat(content.substring(0, 16)).contains(begin);
    if (!end.equals("png")) {
      assertThat(content)
          .contains("word ids", "[batch, 500]", "recurrent", "8,320 parameters", "dense");
    }
  }

  @Test
  void aDrawingIsReplaced() throws IOException {
    Path file = Files.writeString(folder.resolve("lstm.dot"), "old");

    assertThat(Program.run("summary", "config/lstm.yaml", "--graph", file).exitCode()).isZero();
    assertThat(file).content().startsWith("digraph");
  }

  @Test
  void aDrawingThatCannotBeMadeIsRefusedAtOnce() throws IOException {
    Path file = Files.writeString(folder.resolve("file.svg"), "mine");

    assertRefused(folder.resolve("lstm.jpg"), "lstm.jpg", ".svg, .png or .dot");
    assertRefused(file.resolve("lstm.svg"), "cannot write", "file.svg", "--graph");
    assertRefused(folder, "is a directory");
    assertThat(folder).isDirectoryContaining(file::equals);
  }

  private static void assertRefused(Path graph, String... parts) {
    Program summary = Program.run("summary", "lost.yaml", "--graph", graph);

    assertThat(summary.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(summary.out()).isEmpty();
    assertThat(summary.err().lines()).hasSize(2).allMatch(line -> line.startsWith("error: "));
    assertThat(summary.err()).contains("lost.yaml").contains(parts);
  }
}
