package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FindLearningRateCommandTest {
  private static final List<String> FILES = List.of("find-lr.csv", "find-lr.svg", "find-lr.png");

  @TempDir private static Path folder;

  private static Path sample;
  private static Path config;

  @TempDir Path out;

  /** 18 batches of 20 training reviews. */
  @BeforeAll
  static void write() throws IOException {
    sample = folder.resolve("sample");
    Program.run("sample", sample, "--reviews", 900, "--distance", "0-5");
    config =
        Files.writeString(
            folder.resolve("tiny.yaml"),
            """
            data: { vocabulary: 300, length: 20 }
            model: { cell: simple, embedding: 8, hidden: 8 }
            training: { batch: 20 }
            """);
  }

  private static Program find(Path out, Object... more) {
    Object[] common = {
      "find-lr", config, "--data", sample, "--cache", folder.resolve("cache"), "--out", out
    };
    return Program.run(Stream.of(common, more).flatMap(Stream::of).toArray());
  }

  @Test
  void aLearningRateIsSuggestedWithWhatToDoWithIt() throws IOException {
    Program find = find(out, "--steps", 60);

    assertThat(find.exitCode()).as(find.err()).isZero();
    assertThat(find.out().lines().toList())
        .hasSize(9)
        .element(0)
        .asString()
        .matches("suggested learning rate: 0\\.[0-9]+, a tenth of where the loss is low");
    assertThat(find.out())
        .contains(
            "the smoothed loss is lowest at 0.",
            "it falls most steeply at 0.",
            "the experiment's own, 0.001, is ",
            "--set training.optimizer.learningRate=0.0",
            "SYNTHETIC",
            "written: " + out.resolve("find-lr.csv"));
    assertThat(find.err()).contains("backend CPU", "360 training reviews", "up to 4 times");
    List<String> rows = Files.readAllLines(out.resolve("find-lr.csv"));
    assertThat(rows.get(0)).isEqualTo("step,learning_rate,loss,smoothed_loss");
    assertThat(rows.get(1)).startsWith("0,1.000000e-05,0.69");
    assertThat(out.resolve("find-lr.png")).isNotEmptyFile();
    assertThat(out.resolve("find-lr.svg")).content().startsWith("<?xml");
    assertThat(out.toFile().list()).containsExactlyInAnyOrderElementsOf(FILES);
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherDoesNot() {
    Path one = out.resolve("one");
    Path same = out.resolve("same");
    Path other = out.resolve("other");
    for (Path place : List.of(one, same)) {
      assertThat(find(place, "--steps", 20, "--seed", 7).exitCode()).isZero();
    }
    find(other, "--steps", 20, "--seed", 8);

    for (String file : FILES) {
      assertThat(one.resolve(file)).hasSameBinaryContentAs(same.resolve(file));
    }
    assertThat(one.resolve("find-lr.csv")).isNotEqualTo(other.resolve("find-lr.csv"));
  }

  @Test
  void whereTheRatesAreTooLowNothingIsSuggested() {
    Program find = find(out, "--steps", 20, "--from", "1e-12", "--to", "1e-11");

    assertThat(find.exitCode()).isZero();
    assertThat(find.out())
        .startsWith(
            "no learning rate to suggest: from 1E-12 to 1E-11 the loss does not fall by more"
                + " than it scatters; try a higher --to, or more --steps\n"
                + "the smoothed loss is lowest at ");
    assertThat(out.resolve("find-lr.csv")).isNotEmptyFile();
  }

  @Test
  void whereTheRatesAreTooHighTheTestEndsEarlyWithoutASuggestion() throws IOException {
    Program find = find(out, "--steps", 20, "--from", "1e20", "--to", "1e38");

    assertThat(find.exitCode()).isZero();
    assertThat(find.out()).contains("only rises, and explodes; try a lower --from");
    assertThat(Files.readAllLines(out.resolve("find-lr.csv"))).hasSizeLessThan(21);
    assertThat(out.resolve("find-lr.png")).isNotEmptyFile();
  }

  @Test
  void theScheduleIsLeftOutAndThatIsSaid() throws IOException {
    Path one = out.resolve("one");
    Path other = out.resolve("other");
    Program find = find(one, "--steps", 20, "--set", "training.schedule.warmUp=5");
    find(other, "--steps", 20);

    assertThat(find.err()).contains("training.schedule is left out");
    assertThat(one.resolve("find-lr.csv")).hasSameBinaryContentAs(other.resolve("find-lr.csv"));
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    Files.createDirectory(out.resolve("find-lr.svg"));
    Program find = find(out, "--steps", 1, "--from", 1, "--to", "0.1", "--set", "training.epoch=1");

    assertThat(find.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(find.out()).isEmpty();
    assertThat(find.err().lines()).hasSize(4).allMatch(line -> line.startsWith("error: "));
    assertThat(find.err())
        .contains("--from 1.0 --to 0.1", "--steps 1", "find-lr.svg: is a directory", "epoch");
  }

  @Test
  void aRateThatIsNoNumberIsRefused() {
    assertThat(find(out, "--from", "NaN").err()).contains("--from NaN --to 1.0: expected rates");
    assertThat(find(out, "--to", "Infinity").exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
  }
}
