package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class ExportCommandTest {
  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void nameTheFile() {
    file = folder.resolve("stock.zip");
  }

  private static Experiment experiment(String cell, String padding) {
    return ExperimentReader.standard(
        List.of(
            "data.vocabulary=20",
            "data.length=30",
            "data.padding=" + padding,
            "model.cell=" + cell,
            "model.initialisation=pytorch",
            "model.embedding=3",
            "model.hidden=4"));
  }

  /** What a training leaves that an export reads. */
  private Path run(Experiment experiment) throws IOException {
    RunDirectory run = RunDirectory.create(folder.resolve("logs"), "tiny");
    Files.writeString(run.config(), ExperimentWriter.toYaml(experiment));
    NetworkFile.write(run.network(Weights.BEST), NetworkFactory.create(experiment));
    return run.path();
  }

  private void assertRefused(Program program, String... parts) throws IOException {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines()).singleElement().asString().startsWith("error: ");
    assertThat(program.err()).contains(parts);
    assertNothingElseWritten();
  }

  private void assertNothingElseWritten() throws IOException {
    try (Stream<Path> listing = Files.list(folder)) {
      assertThat(listing.map(path -> path.getFileName().toString()))
          .isSubsetOf("logs", "file", "stock.zip");
    }
  }

  @Test
  void itSaysHowToUseANetworkWhosePaddingIsMasked() throws IOException {
    Path run = run(experiment("lstm_coupled", "masked"));
    Program export = Program.run("export", run, "--stock", file);

    assertThat(export.err()).isEmpty();
    assertThat(export.exitCode()).isZero();
    assertThat(export.out().lines()).hasSize(6);
    assertThat(export.out())
        .contains(
            "network: " + file,
            "[batch, 1, time]: the last words of a review, then 0 as padding; time is at most 30",
            "mask: [batch, time]",
            "words: " + run.resolve("vocabulary.txt"),
            "output: network.output(false, new INDArray[] {ids}, new INDArray[] {mask}, null)[0]",
            "[batch, 1]")
        .containsPattern("largest difference on 64 random reviews: [0-9.]+e-0[5-9]\n$");
    assertThat(file).isNotEmptyFile();
    assertNothingElseWritten();
  }

  @Test
  void itSaysHowToUseANetworkWhosePaddingIsLearned() throws IOException {
    Program export = Program.run("export", run(experiment("simple", "learned")), "--stock", file);

    assertThat(export.exitCode()).isZero();
    assertThat(export.out().lines()).hasSize(6);
    assertThat(export.out())
        .contains("0 as padding, then the last words of a review; time is 30\n", "mask: none");
  }

  @Test
  void foldersThatAreMissingAreMade() throws IOException {
    Path deep = folder.resolve("logs/new/deep/stock.zip");

    assertThat(Program.run("export", run(experiment("lstm", "masked")), "--stock", deep).err())
        .isEmpty();
    assertThat(deep).isNotEmptyFile();
  }

  @Test
  void aGruIsRefusedByName() throws IOException {
    Path run = run(experiment("gru", "masked"));

    assertRefused(
        Program.run("export", run, "--stock", file),
        run.toString(),
        "cannot be exported: model.cell gru is none of Deeplearning4j's own layers");
    assertThat(file).doesNotExist();
  }

  @Test
  void aFileThatExistsIsReplacedOnlyWithForce() throws IOException {
    Path run = run(experiment("lstm", "masked"));
    Files.writeString(file, "mine");

    assertRefused(
        Program.run("export", run, "--stock", file), file + ": exists already", "--force");
    assertThat(file).hasContent("mine");
    assertThat(Program.run("export", run, "--stock", file, "--force").exitCode()).isZero();
    assertThat(Files.readAllBytes(file)).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
  }

  @Test
  void theRunsOwnNetworkIsNeverReplaced() throws IOException {
    Path run = run(experiment("lstm", "masked"));
    Path own = run.resolve("best.zip");
    byte[] before = Files.readAllBytes(own);

    assertRefused(Program.run("export", run, "--stock", own, "--force"), "the run's own");
    assertThat(own).hasBinaryContent(before);
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Path run = run(experiment("lstm", "masked"));
    Path plain = Files.writeString(folder.resolve("file"), "mine");

    assertRefused(
        Program.run("export", run, "--stock", plain.resolve("stock.zip")),
        "cannot write",
        plain.toString(),
        "--stock");
    assertRefused(Program.run("export", run, "--stock", folder), folder + ": is a directory");
    assertRefused(
        Program.run("export", run, "--stock", folder.resolve("a".repeat(300))), "cannot write");
  }

  @Test
  void aDirectoryThatIsNoRunIsNamed() throws IOException {
    assertRefused(
        Program.run("export", folder, "--stock", file), folder + ": not the directory of a run");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    Files.writeString(file, "mine");
    Program export = Program.run("export", folder, "--stock", file);

    assertThat(export.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(export.err().lines()).hasSize(2).allMatch(line -> line.startsWith("error: "));
  }

  @Test
  void weightsThatAreNotThereAreNamed() throws IOException {
    Path run = run(experiment("lstm", "masked"));

    assertRefused(
        Program.run("export", run, "--stock", file, "--weights", "last"), "last.zip: no such file");
    assertThat(file).doesNotExist();
  }

  @Test
  void theFileMustBeNamed() {
    Program export = Program.run("export", folder);

    assertThat(export.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(export.err()).contains("--stock");
  }
}
