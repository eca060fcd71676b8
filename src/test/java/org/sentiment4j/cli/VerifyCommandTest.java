package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a run comes out the same again. */
class VerifyCommandTest {
  private static final Pattern TEMPORARY = Pattern.compile("again in (.*)");

  @TempDir private static Path shared;
  private static TinyRun trained;

  @TempDir private Path folder;
  private RunCopy run;

  @BeforeAll
  static void train() throws IOException {
    trained = TinyRun.train(shared);
  }

  @BeforeEach
  void copy() throws IOException {
    run = RunCopy.of(trained.path(), folder);
  }

  private Program verify(Object... more) {
    return Program.run(
        Stream.concat(
                Stream.of("verify", run.path(), "--cache", shared.resolve("cache")),
                Stream.of(more))
            .toArray());
  }

  private static List<String> rows(Program program, String outcome) {
    return program
        .out()
        .lines()
        .filter(line -> line.matches(".{15} " + outcome + "( .*)?"))
        .map(line -> line.substring(0, 15).strip())
        .toList();
  }

  @Test
  void aRunComesOutTheSameAndStaysAsItIs() throws IOException {
    Map<String, Integer> before = run.files();

    Program program = verify();

    assertThat(program.exitCode()).as(program.out() + program.err()).isZero();
    assertThat(rows(program, "same"))
        .containsExactly(
            "experiment",
            "data",
            "split",
            "vocabulary",
            "metrics",
            "best weights",
            "last weights",
            "test");
    assertThat(program.lastLine()).isEqualTo("The run comes out the same.");
    assertThat(program.err()).contains("epoch  train loss", "    4  ");
    assertThat(run.files()).isEqualTo(before);
    assertNothingLeft(program);
  }

  private static void assertNothingLeft(Program program) {
    Matcher temporary = TEMPORARY.matcher(program.err());
    assertThat(temporary.find()).isTrue();
    assertThat(Path.of(temporary.group(1))).doesNotExist();
  }

  @Test
  void someEpochsAreVerifiedAndWhatDiffersInTheSurroundingsIsSaid() throws IOException {
    run.edit(
        "provenance.json",
        json ->
            json.replaceFirst("(\"threads\" : )[0-9]+", "$1 77")
                .replaceFirst("(\"java\" : )[^,]*", "$1 \"1.4\""));

    Program program = verify("--epochs", 2);

    assertThat(program.exitCode()).as(program.out() + program.err()).isZero();
    assertThat(rows(program, "not compared"))
        .containsExactly("best weights", "last weights", "test");
    assertThat(program.out()).contains("2 epochs", "only 2 of 5 epochs");
    assertThat(rows(program, "here")).containsExactly("java", "threads");
    assertThat(program.out())
        .contains(
            Runtime.version() + ", then 1.4", "then 77 (with engine fused that changes nothing)");
    assertThat(program.lastLine()).isEqualTo("What could be compared comes out the same.");
    assertThat(program.err()).doesNotContain("    2  ");
    assertNothingLeft(program);
  }

  @Test
  void theEpochAndTheColumnThatDifferAreNamed() throws IOException {
    run.edit("metrics.csv", csv -> csv.replaceFirst("(?m)^(3,[^,]*),[^,]*", "$1,0.123456"));

    Program program = verify("--quiet");

    assertThat(program.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(program.err()).isEmpty();
    assertThat(rows(program, "DIFFERENT")).containsExactly("metrics");
    assertThat(program.out())
        .contains("from epoch 3 on: train_acc 0.123456, now 0.", "1 of 5 epochs differ");
    assertThat(program.lastLine()).isEqualTo("The run does NOT come out the same: metrics.");
  }

  @Test
  void aStoppedRunIsVerifiedAsFarAsItGoes() throws IOException {
    TinyRun shorter = TinyRun.train(folder.resolve("shorter"), "--set", "training.epochs=3");
    for (String file : List.of("metrics.csv", "best.zip", "last.zip")) {
      Files.copy(
          shorter.path().resolve(file),
          run.path().resolve(file),
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.delete(run.path().resolve("test_metrics.json"));

    Program program = verify();

    assertThat(program.exitCode()).as(program.out() + program.err()).isZero();
    assertThat(rows(program, "same")).contains("metrics", "best weights", "last weights");
    assertThat(rows(program, "not compared")).containsExactly("test");
    assertThat(program.out()).contains("3 epochs");
    assertThat(program.err()).contains("stopped after 3 epochs");
    assertNothingLeft(program);
  }

  @Test
  void otherIngredientsAreSaidWithoutTraining() throws IOException {
    Path other = folder.resolve("other");
    Program.run("sample", other, "--reviews", 40, "--distance", "0-5", "--seed", 7);
    run.edit("config.yaml", yaml -> yaml.replace("splitSeed: 42", "splitSeed: 43"));

    Program program = verify("--data", other);

    assertThat(program.exitCode()).isEqualTo(ExitCode.FAILED);
    assertThat(rows(program, "DIFFERENT")).containsExactly("experiment", "data", "split");
    assertThat(program.err())
        .contains("not trained again")
        .doesNotContain("again in", "epoch  train loss");
  }

  @Test
  void aRunWithoutAFinishedEpochIsRefusedWithAllElseThatIsWrong() throws IOException {
    run.edit("metrics.csv", csv -> csv.substring(0, csv.indexOf('\n') + 1));
    run.edit("provenance.json", json -> "{}");

    Program program = verify("--epochs", 0);

    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines()).hasSize(3).allMatch(line -> line.startsWith("error: "));
    assertThat(program.err())
        .contains("--epochs 0", "metrics.csv: no epoch was finished", "provenance.json: damaged");
  }

  @Test
  void whatIsNoRunIsRefused() {
    Program program = Program.run("verify", folder);

    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.err().lines())
        .singleElement()
        .asString()
        .contains(folder + ": not the directory of a run");
  }
}
