package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user is told where memory does not suffice. */
class OutOfMemoryTest {
  @TempDir private static Path folder;
  private static Path sample;

  @BeforeAll
  static void writeSample() {
    sample = folder.resolve("sample");
    Program.run("sample", sample, "--reviews", 400, "--distance", "0-5");
  }

  private static Program train(String yaml) throws IOException {
    Path config = Files.writeString(folder.resolve("large.yaml"), yaml);
    return Program.run(
        Stream.of(
                "train",
                config,
                "--data",
                sample,
                "--cache",
                folder.resolve("cache"),
                "--logs",
                folder.resolve("logs"))
            .toArray());
  }

  private static void assertRefused(Program program, String... parts) {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.err().lines().filter(line -> line.startsWith("error: ")))
        .singleElement()
        .asString()
        .contains("this training needs about ")
        .contains(parts);
    assertThat(folder.resolve("logs")).doesNotExist();
  }

  @Test
  void sequencesTooLongForTheBatchAreRefusedBeforeThereIsARunAndASmallerBatchIsNamed()
      throws IOException {
    assertRefused(
        train("data: { length: 100000, padding: learned }\n"),
        "Java heap",
        "layer recurrent",
        "training.batch of at most ",
        "data.length",
        "SENTIMENT4J_HEAP");
  }

  @Test
  void aBagTooLargeForAnyBatchIsRefusedBeforeThereIsARun() throws IOException {
    assertRefused(
        train("data: { vocabulary: 1000000 }\nmodel: { type: mlp, hidden: [4096] }\n"),
        "drawing the weights",
        "try a smaller model.hidden, data.vocabulary or data.length",
        "SENTIMENT4J_HEAP and SENTIMENT4J_MEMORY");
  }

  @Test
  void aStateTooLargeToBeDrawnIsRefusedBeforeThereIsARun() throws IOException {
    assertRefused(train("model: { hidden: 8192 }\n"), "drawing the weights", "model.hidden");
  }

  @Test
  void aCommandThatDoesNotTrainIsToldToTakeLessAtATime() throws IOException {
    TinyRun run = TinyRun.train(Files.createDirectory(folder.resolve("tiny")));
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            throw new OutOfMemoryError("Java heap space");
          }

          @Override
          public int read(byte[] bytes, int from, int count) {
            return read();
          }
        };
    Program prediction = Program.reading(endless, "predict", run.path());

    assertThat(prediction.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(prediction.err())
        .contains("out of memory: Java heap space", "fewer texts", "SENTIMENT4J_HEAP")
        .doesNotContain("training.batch", "\tat ");
  }

  @Test
  void verboseShowsTheBoundsWhatATrainingNeedsAndWhatItUsed() throws IOException {
    Path own = Files.createDirectory(folder.resolve("verbose"));
    Path config =
        Files.writeString(
            own.resolve("tiny.yaml"),
            """
            data: { vocabulary: 300, length: 20 }
            model: { cell: simple, embedding: 8, hidden: 8 }
            training: { epochs: 1 }
            """);
    Object[] args = {"train", config, "--data", sample, "--cache", own, "--logs", own, "--no-test"};
    Program quiet = Program.run(args);
    Program verbose = Program.run(Stream.concat(Stream.of(args), Stream.of("--verbose")).toArray());

    assertThat(quiet.err()).doesNotContain("memory: ", "memory used");
    assertThat(verbose.exitCode()).as(verbose.err()).isZero();
    assertThat(verbose.err().lines().filter(line -> line.contains("memory")))
        .anyMatch(line -> line.matches("memory: Java heap up to \\d+\\.\\d GB .*"))
        .anyMatch(line -> line.matches("this training needs about \\d\\.\\d GB of memory.*"))
        .anyMatch(line -> line.matches("memory used at most: Java heap \\d\\.\\d GB.*"));
  }
}
