package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFileTest {
  @TempDir private static Path folder;
  @TempDir private Path other;
  private static TinyRun run;

  @BeforeAll
  static void train() throws IOException {
    run = TinyRun.train(folder, "--report");
  }

  @Test
  void aTrainingWritesItsReportIntoTheRun() {
    assertThat(run.path().resolve("report.html"))
        .content()
        .contains("What tiny gets wrong", "\"contributions\":[", "the text is synthetic");
  }

  @Test
  void aResumedTrainingWritesItToo() throws IOException {
    Path copy = RunCopy.of(run.path(), other).path();
    Files.delete(copy.resolve("report.html"));
    Path checkpoints = run.path().resolve("checkpoints");
    try (Stream<Path> files = Files.list(checkpoints)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve("checkpoints").resolve(file.getFileName()));
      }
    }

    Program resumed =
        Program.run("train", "--resume", copy, "--cache", folder.resolve("cache"), "--report");

    assertThat(resumed.exitCode()).as(resumed.err()).isZero();
    assertThat(copy.resolve("report.html")).content().contains("What tiny gets wrong");
  }

  @Test
  void aComparisonIsAPageInAFolderThatIsMade() {
    Path out = other.resolve("new/folder");

    Program program = Program.run("compare", run.path(), "--out", out);

    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(program.err())
        .contains("writing " + out.resolve("index.html"), "explaining the reviews of tiny");
    assertThat(out).isDirectoryContaining("glob:**index.html");
    assertThat(out.resolve("index.html"))
        .content()
        .isEqualTo(read(run.path().resolve("report.html")));
  }

  @Test
  void reviewsThatAreNotThoseOfTheRunAreNotShown() {
    Path sample = other.resolve("sample");
    Program.run("sample", sample, "--reviews", 40);

    Program program = Program.run("compare", run.path(), "--out", other, "--data", sample);

    assertThat(program.err()).contains("The texts of the reviews are not there: ");
    assertThat(other.resolve("index.html"))
        .content()
        .contains("The texts of the reviews are not there", "not the reviews that")
        .doesNotContain("\"contributions\"");
  }

  @Test
  void weightsThatAnswerOtherwiseAreNotAsked() throws IOException {
    Path copy =
        RunCopy.of(run.path(), other)
            .edit("predictions_test.csv", ReportFileTest::withLessConfidence)
            .path();

    Program.run("compare", copy, "--out", other);

    assertThat(other.resolve("index.html"))
        .content()
        .contains("The words are not coloured for tiny: ", "scripts/sentiment4j evaluate")
        .doesNotContain("\"contributions\"");
  }

  @Test
  void aFolderThatCannotBeWrittenIsFoundFirst() throws IOException {
    Path file = Files.writeString(other.resolve("file"), "");

    Program program = Program.run("compare", run.path(), "--out", file);

    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err()).contains("cannot write to " + file, "--out");
  }

  /** The same answers, with probabilities that are not the network's. */
  private static String withLessConfidence(String csv) {
    return Pattern.compile(",([0-9.E-]+)$", Pattern.MULTILINE)
        .matcher(csv)
        .replaceAll(row -> "," + (Float.parseFloat(row.group(1)) > 0.5 ? "0.501" : "0.499"));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
