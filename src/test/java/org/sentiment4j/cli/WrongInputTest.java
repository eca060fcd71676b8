package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user is told whose input is wrong. */
class WrongInputTest {
  @TempDir private Path folder;
  private Path config;
  private Path logs;

  @BeforeEach
  void configure() throws IOException {
    config = Files.writeString(folder.resolve("tiny.yaml"), "training: { epochs: 1 }\n");
    logs = folder.resolve("logs");
  }

  private Program train(Object... more) {
    Object[] args = new Object[6 + more.length];
    System.arraycopy(
        new Object[] {"train", config, "--logs", logs, "--cache", folder.resolve("cache")},
        0,
        args,
        0,
        6);
    System.arraycopy(more, 0, args, 6, more.length);
    return Program.run(args);
  }

  private static void assertRefused(Program program, String... parts) {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).contains(parts).doesNotContain("\tat ");
  }

  private void assertNoRun() {
    assertThat(logs.resolve("tiny/version_0")).doesNotExist();
  }

  @Test
  void missingReviewsAreNamed() {
    Path missing = folder.resolve("nowhere");

    assertRefused(train("--data", missing), "error: ", missing.toString());
    assertNoRun();
  }

  @Test
  void aMissingExperimentIsNamed() {
    assertRefused(Program.run("train", folder.resolve("lost.yaml")), "error: ", "lost.yaml");
  }

  @Test
  void anUnknownKeyComesWithASuggestionAndItsLine() throws IOException {
    Files.writeString(config, "training:\n  epocs: 3\n");

    assertRefused(train(), "tiny.yaml, line 2", "training.epocs", "did you mean training.epochs?");
  }

  @Test
  void allWrongValuesAreReportedAtOnceALineEach() throws IOException {
    Files.writeString(
        config, "data:\n  length: 0\nmodel:\n  cell: lstn\ntraining:\n  batch: many\n");
    Program training = train();

    assertRefused(training, "data.length", "model.cell", "did you mean lstm?", "training.batch");
    // The fourth: there are no reviews either.
    assertThat(training.err().lines()).hasSize(4).allMatch(line -> line.startsWith("error: "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "training.epochs=two",
        "training.epochs=2.5",
        "training.epochs=",
        "training.epochs",
        "training.optimizer.learningRate=fast",
        "training.optimizer.learningRate=NaN",
        "training.optimizer.learningRate=-1",
        "data.padding=left"
      })
  void aSettingOfTheWrongTypeIsNamed(String setting) {
    assertRefused(train("--set", setting), "--set " + setting);
  }

  @Test
  void aSeedThatIsNoNumberIsNamed() {
    assertRefused(train("--seed", "lucky"), "--seed", "lucky");
  }

  @ParameterizedTest
  @ValueSource(strings = {"../up", "a/b", ""})
  void aNameThatIsNoFileNameIsRefused(String name) {
    assertRefused(train("--name", name), "name");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefusedBeforeTheReviewsAreRead() throws IOException {
    Program.run("sample", folder.resolve("sample"), "--reviews", 8, "--distance", 1);
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Program training =
        Program.run(
            "train",
            config,
            "--data",
            folder.resolve("sample"),
            "--cache",
            folder.resolve("cache"),
            "--logs",
            file.resolve("logs"));

    assertRefused(training, "cannot write", file.toString(), "--logs");
    assertThat(folder.resolve("cache")).doesNotExist();
  }

  @Test
  void anUnknownOptionIsNamed() {
    assertRefused(train("--fast"), "--fast");
  }

  @Test
  void anUnknownCommandIsNamed() {
    assertRefused(Program.run("trian"), "trian");
  }

  @Test
  void aDeviceThatIsNotThereIsRefused() throws IOException {
    Program.run("sample", folder.resolve("sample"), "--reviews", 8, "--distance", 1);

    assertRefused(train("--data", folder.resolve("sample"), "--device", "tpu"), "--device", "tpu");
    assertRefused(train("--data", folder.resolve("sample"), "--threads", 0), "--threads 0");
    assertNoRun();
  }

  @ParameterizedTest
  @ValueSource(strings = {"evaluate", "compare"})
  void aDirectoryThatIsNoRunIsNamed(String command) {
    assertRefused(Program.run(command, folder), "error: ", folder.toString());
  }

  @Test
  void aRunWithADamagedRecordIsRefused() throws IOException {
    Files.writeString(folder.resolve("config.yaml"), "name: broken\n");
    Files.writeString(folder.resolve("provenance.json"), "{}");

    assertRefused(Program.run("evaluate", folder), "provenance.json: damaged");
  }

  @Test
  void theStackTraceIsShownOnlyWhereItIsAskedFor() {
    Path missing = folder.resolve("lost.yaml");
    Program verbose = Program.run("train", missing, "--verbose");

    assertThat(verbose.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(verbose.err()).startsWith("error: ").contains("InputException", "\tat ");
    assertThat(Program.run("train", missing).err().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("error: "));
  }
}
