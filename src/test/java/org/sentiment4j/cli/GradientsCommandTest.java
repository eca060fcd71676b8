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

class GradientsCommandTest {
  @TempDir private static Path folder;
  @TempDir private Path out;

  private static Path sample;
  private static Path config;
  private static Path run;

  /** 40 validation reviews of the sample: a sentence, and 0 to 30 words. */
  @BeforeAll
  static void train() throws IOException {
    sample = folder.resolve("sample");
    Program.run("sample", sample, "--reviews", 400, "--distance", "0-30");
    config =
        Files.writeString(
            folder.resolve("tiny.yaml"),
            """
            data: { vocabulary: 300, length: 40 }
            model: { cell: lstm, embedding: 4, hidden: 4 }
            training: { epochs: 1, batch: 32 }
            """);
    Program training =
        Program.run(
            "train",
            config,
            "--data",
            sample,
            "--cache",
            folder.resolve("cache"),
            "--logs",
            folder.resolve("logs"),
            "--no-test",
            "--quiet");
    assertThat(training.err()).isEmpty();
    run = folder.resolve("logs/tiny/version_0");
  }

  private Program gradients(Object... args) {
    Object[] common = {
      "gradients", "--data", sample, "--cache", folder.resolve("cache"), "--out", out
    };
    return Program.run(Stream.of(common, args).flatMap(Stream::of).toArray());
  }

  private void assertRefused(Program program, String... parts) throws IOException {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines()).allMatch(line -> line.startsWith("error: "));
    assertThat(program.err()).contains(parts);
    assertThat(out).isEmptyDirectory();
  }

  private List<String> cases() throws IOException {
    return Files.readAllLines(out.resolve("gradients.csv")).stream()
        .skip(1)
        .map(line -> line.replaceAll("(,[^,]*){4}$", ""))
        .distinct()
        .toList();
  }

  @Test
  void anInitialisationIsNotAskedForSinceBothAreMeasured() {
    Program gradients = gradients(config, "--steps", 20, "--set", "model.initialisation=pytorch");

    assertThat(gradients.exitCode()).isEqualTo(2);
    assertThat(gradients.err())
        .isEqualTo("error: --set model.initialisation: both are always measured; leave it out\n");
  }

  @Test
  void anExperimentIsMeasuredWithBothInitialisations() throws IOException {
    Program gradients = gradients(config, "--steps", 20, "--reviews", 10);

    assertThat(gradients.exitCode()).as(gradients.err()).isZero();
    assertThat(gradients.err())
        .isEqualTo("measuring tiny, keras, initial\nmeasuring tiny, pytorch, initial\n");
    assertThat(gradients.out())
        .containsPattern("\ntiny, keras, initial    h over .*, C over .*\n")
        .containsPattern("\ntiny, pytorch, initial  h over .*, C over .*\n")
        .contains(CorpusText.SYNTHETIC, "written: " + out.resolve("gradients.png"));
    assertThat(cases())
        .containsExactly(
            "tiny,lstm,1,keras,initial,h",
            "tiny,lstm,1,keras,initial,c",
            "tiny,lstm,1,pytorch,initial,h",
            "tiny,lstm,1,pytorch,initial,c");
    assertThat(out.resolve("gradients.csv"))
        .content()
        .contains(",h,0,1.000000e+00,1.000000e+00,10\n", ",c,19,")
        .doesNotContain(",20,");
    assertThat(out.resolve("gradients.svg")).content().contains("<svg");
    assertThat(Files.readAllBytes(out.resolve("gradients.png"))).startsWith(0x89, 'P', 'N', 'G');
  }

  @Test
  void aRunIsMeasuredAsItBeganAndWithItsBestWeights() throws IOException {
    Program gradients = gradients(run, config, "--steps", 20, "--quiet");

    assertThat(gradients.err()).isEmpty();
    assertThat(cases())
        .startsWith(
            "tiny/version_0,lstm,1,keras,initial,h", "tiny/version_0,lstm,1,keras,initial,c")
        .contains("tiny/version_0,lstm,1,keras,best,h", "tiny,lstm,1,keras,initial,h")
        .hasSize(8);
    List<String> rows = Files.readAllLines(out.resolve("gradients.csv"));
    // The experiment's weights are drawn with the same seed.
    assertThat(rows)
        .containsAll(
            rows.stream()
                .filter(row -> row.startsWith("tiny,lstm,1,keras"))
                .map(row -> row.replaceFirst("tiny", "tiny/version_0"))
                .toList());
    assertThat(row(rows, "tiny/version_0,lstm,1,keras,best,h,5,"))
        .isNotEqualTo(row(rows, "tiny/version_0,lstm,1,keras,initial,h,5,"));
  }

  private static String row(List<String> rows, String start) {
    return rows.stream()
        .filter(row -> row.startsWith(start))
        .findFirst()
        .orElseThrow()
        .substring(start.length());
  }

  @Test
  void eachLayerIsACaseOfItsOwn() throws IOException {
    Program gradients = gradients(config, "--steps", 5, "--reviews", 2, "--set", "model.layers=2");

    assertThat(gradients.out())
        .containsPattern("\ntiny, keras, initial, layer 1    h over .*, C over .*\n")
        .containsPattern("\ntiny, pytorch, initial, layer 2  h over .*, C over .*\n");
    assertThat(cases()).contains("tiny,lstm,2,pytorch,initial,c").hasSize(8);
  }

  @Test
  void aNetworkThatReadsMoreThanTheLastStateIsRefused() throws IOException {
    assertRefused(
        gradients(config, "--set", "model.pooling=max", "--steps", 5),
        config + ": model.pooling max: ",
        "use last");
  }

  @Test
  void filesOfBeforeAreReplacedAndOthersLeftAlone() throws IOException {
    Files.writeString(out.resolve("gradients.csv"), "old");
    Files.writeString(out.resolve("mine.csv"), "mine");

    assertThat(gradients(config, "--steps", 5, "--reviews", 2).exitCode()).isZero();
    assertThat(out.resolve("gradients.csv")).content().startsWith("case,");
    assertThat(out.resolve("mine.csv")).hasContent("mine");
    try (Stream<Path> files = Files.list(out)) {
      assertThat(files).hasSize(4);
    }
  }

  @Test
  void theSameSeedGivesTheSameNumbersAndAnotherOthers() throws IOException {
    gradients(config, "--steps", 5, "--seed", 1);
    String first = Files.readString(out.resolve("gradients.csv"));
    gradients(config, "--steps", 5, "--set", "training.seed=1");
    assertThat(out.resolve("gradients.csv")).hasContent(first);
    gradients(config, "--steps", 5, "--seed", 2);
    assertThat(Files.readString(out.resolve("gradients.csv"))).isNotEqualTo(first);
  }

  @Test
  void experimentsOfOneNameAreToldApartByTheirPaths() throws IOException {
    Path other =
        Files.copy(config, Files.createDirectories(folder.resolve("b")).resolve("tiny.yaml"));

    assertThat(gradients(config, other, config, "--steps", 5, "--reviews", 2).exitCode()).isZero();
    assertThat(cases())
        .hasSize(8)
        .allMatch(line -> line.startsWith(config + ",") || line.startsWith(other + ","));
  }

  @Test
  void fewerReviewsThanAskedForAreCounted() throws IOException {
    Program gradients = gradients(config, "--steps", 30);

    assertThat(gradients.err()).containsPattern("only \\d+ of the 40 validation reviews have 30 ");
    assertThat(gradients.exitCode()).isZero();
  }

  @Test
  void whereNoReviewIsLongEnoughAShorterWayIsSuggested() throws IOException {
    assertRefused(
        gradients(config, "--steps", 100, "--set", "data.length=100", "--quiet"),
        "--steps 100: none of the 40 validation reviews",
        "ask for at most");
  }

  @Test
  void allThatIsWrongIsSaidAtOnce() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.yaml"), "model: { cell: lstn }\n");
    Program gradients =
        gradients(config, broken, folder, folder.resolve("no"), "--steps", 41, "--reviews", 0);

    assertRefused(
        gradients,
        "--steps 41: " + config + " reads the last 40 words",
        "--reviews 0",
        "did you mean lstm?",
        folder + ": not the directory of a run",
        "no such experiment file: " + folder.resolve("no"));
    assertThat(gradients.err().lines()).hasSize(5);
  }

  @Test
  void aRunWithoutWeightsOrOnOtherReviewsIsRefused() throws IOException {
    Path other = folder.resolve("other");
    Program.run("sample", other, "--reviews", 40, "--distance", 30, "--seed", 7);

    assertRefused(
        Program.run(
            "gradients",
            run,
            "--data",
            other,
            "--cache",
            folder.resolve("cache"),
            "--steps",
            5,
            "--out",
            out,
            "--quiet"),
        other + ": not the reviews that " + run);
    Path stopped = Files.createDirectories(folder.resolve("stopped"));
    Files.copy(run.resolve("config.yaml"), stopped.resolve("config.yaml"));
    Files.copy(run.resolve("provenance.json"), stopped.resolve("provenance.json"));
    assertRefused(gradients(stopped, "--steps", 5), "best.zip: no such file");
  }

  @Test
  void settingsAreForExperiments() throws IOException {
    assertRefused(gradients(run, "--seed", 7, "--steps", 5), "--seed", "only runs");
  }

  @Test
  void aPlaceThatCannotBeWrittenIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "mine");

    Program gradients =
        Program.run("gradients", config, "--data", sample, "--out", file.resolve("x"));

    assertRefused(gradients, "cannot write", file.toString(), "--out");
    Files.createDirectories(out.resolve("gradients.svg"));
    assertThat(gradients(config).err()).contains("gradients.svg: is a directory");
  }
}
