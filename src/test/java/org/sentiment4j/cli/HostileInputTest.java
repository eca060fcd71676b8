package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sentiment4j.file.Pipes;

/** What a user is told of input that was made to do harm. */
class HostileInputTest {
  @TempDir private Path folder;
  private Path archive;

  @BeforeEach
  void nameTheArchive() {
    archive = folder.resolve("a.tar.gz");
  }

  private Program prepare(Path data) {
    return Program.run("prepare", "--data", data, "--cache", folder.resolve("cache"));
  }

  /** Writes an archive of eight reviews, {@code more} and the first {@code bytes} of its text. */
  private void write(TarArchiveEntry more, byte[] bytes) throws IOException {
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(archive));
        TarArchiveOutputStream tar =
            new TarArchiveOutputStream(gzip, StandardCharsets.UTF_8.name())) {
      for (String split : new String[] {"train", "test"}) {
        for (String name : new String[] {"pos/0_9", "pos/1_9", "neg/0_1", "neg/1_1"}) {
          TarArchiveEntry entry = new TarArchiveEntry(split + "/" + name + ".txt");
          entry.setSize(1);
          tar.putArchiveEntry(entry);
          tar.write('a');
          tar.closeArchiveEntry();
        }
      }
      tar.putArchiveEntry(more);
      tar.write(bytes);
      tar.closeArchiveEntry();
    }
  }

  @Test
  void whereEverythingIsLeftOutTheReasonIsSaid() throws IOException {
    Path reviews = folder.resolve("links");
    Files.createDirectories(reviews.resolve("train/pos"));
    Files.createSymbolicLink(reviews.resolve("train/pos/0_9.txt"), Path.of("nowhere"));
    Program prepare = Program.run("prepare", "--data", reviews, "--cache", folder.resolve("c"));

    assertThat(prepare.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(prepare.err()).contains("no reviews in train/pos", "left out: train/pos/0_9.txt (");
  }

  @Test
  void whatIsLeftOutOfAnArchiveIsSaidAlsoWhenItComesFromTheCache() throws IOException {
    TarArchiveEntry link = new TarArchiveEntry("train/pos/2_9.txt", TarConstants.LF_SYMLINK);
    link.setLinkName("/etc/passwd");
    write(link, new byte[0]);
    for (int time = 0; time < 2; time++) {
      Program program = prepare(archive);
      assertThat(program.exitCode()).as(program.err()).isZero();
      assertThat(program.out())
          .contains(
              "1 entry with the name of a review left out: train/pos/2_9.txt (a symbolic link)");
    }
  }

  @Test
  void anArchiveThatIsRefusedIsNamedWithTheEntryInOneLine() throws IOException {
    TarArchiveEntry sparse =
        new TarArchiveEntry("train/pos/2_9.txt", TarConstants.LF_GNUTYPE_SPARSE);
    write(sparse, new byte[0]);

    assertRefused(prepare(archive), archive + ": entry 9, train/pos/2_9.txt, is a sparse file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.tar.gz", "a.csv", "a"})
  void aPipeInPlaceOfTheReviewsIsRefusedAndNotWaitedFor(String name) throws InterruptedException {
    assertRefused(
        prepare(Pipes.make(folder.resolve(name))), "a pipe or a device where a file is expected");
  }

  @Test
  void anEmptyReviewAndOneWithoutAWordAreReviews() throws IOException {
    for (String part : new String[] {"train/pos", "train/neg", "test/pos", "test/neg"}) {
      Files.createDirectories(folder.resolve(part));
      Files.writeString(folder.resolve(part + "/0_9.txt"), "");
      Files.writeString(folder.resolve(part + "/1_9.txt"), "?!\0 \ufffd\n");
    }
    Program program = prepare(folder);

    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(program.out()).containsPattern("reviews +4 +4");
  }

  @Test
  void noReviewsAtAllAreRefusedWithThePlacesWhereTheyBelong() throws IOException {
    Files.createDirectories(folder.resolve("train/pos"));

    assertThat(prepare(folder).err().lines())
        .filteredOn(line -> line.startsWith("error: "))
        .hasSize(4)
        .last()
        .asString()
        .contains("no reviews in test/pos; expected at least 1");
  }

  @Test
  void aHostileExperimentIsRefusedALineAProblem() throws IOException {
    Path config =
        Files.writeString(
            folder.resolve("a.yaml"), "name: &a !!java.net.URL b\ntraining: { epochs: 0x10 }\n");
    Program program = Program.run("train", config, "--set", "\u001b[31m=" + "x".repeat(10_000));

    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.err())
        .contains("a.yaml, line 1: name: YAML tags are not allowed here")
        .contains("a.yaml, line 2: training.epochs: \"0x10\" is not a whole number")
        .contains("--set  [31m=xxx")
        .doesNotContain("\u001b");
    assertThat(program.err().lines())
        .allSatisfy(line -> assertThat(line).startsWith("error: ").hasSizeLessThan(1000));
  }

  @Test
  void aMetricsFileThatIsNoneIsRefusedAndNotWaitedFor() throws Exception {
    Path run = Files.createDirectories(folder.resolve("run"));
    Path metrics = run.resolve("metrics.csv");
    Files.writeString(metrics, "epoch,val_acc\n0,0.5\n");
    Files.createDirectory(run.resolve("test_metrics.json"));
    assertRefused(
        Program.run("compare", run), "test_metrics.json: a folder where a file is expected");

    assertRefused(
        Program.run("compare", Pipes.make(folder.resolve("pipe"))),
        "a pipe or a device where a file is expected");
  }

  private static void assertRefused(Program program, String problem) {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(problems(program)).singleElement().asString().contains(problem);
  }

  private static Stream<String> problems(Program program) {
    return program.err().lines().filter(line -> line.startsWith("error: "));
  }
}
