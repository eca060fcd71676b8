package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.run.Versions;

/** Runs that were changed since their training, and what the commands do with them. */
class ChangedRunTest {
  private static final String TEXT = "The film is superb";

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

  /** Changes all that can be without changing what the network says. */
  private void changeEverything() throws IOException {
    run.edit("config.yaml", yaml -> yaml + "# mine\n")
        .edit("vocabulary.txt", words -> words.replaceFirst("\t[0-9]+", "\t1000000"))
        .edit("pipeline.json", json -> json + "\n")
        .edit(
            "provenance.json",
            json ->
                json.replaceFirst("(\"sentiment4j\" : )[^,]*", "$1 \"0.0.7\"")
                    .replaceFirst("(\"deeplearning4j\" : )[^,]*", "$1 \"0.9.1\""));
  }

  private Program predict(Object... more) {
    return Program.run(
        Stream.concat(Stream.of("predict", run.path(), TEXT), Stream.of(more)).toArray());
  }

  private Program evaluate(Object... more) {
    return Program.run(Stream.concat(Stream.of("evaluate", run.path()), Stream.of(more)).toArray());
  }

  private static void assertRefused(Program program, String... parts) {
    assertThat(program.exitCode()).as(program.err()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    List<String> errors = program.err().lines().filter(line -> line.startsWith("error: ")).toList();
    assertThat(errors).hasSameSizeAs(parts).allMatch(line -> line.contains("--force"));
    for (int i = 0; i < parts.length; i++) {
      assertThat(errors.get(i)).contains(parts[i]);
    }
  }

  private static void assertIgnored(Program program, int count) {
    assertThat(program.exitCode()).as(program.err()).isZero();
    assertThat(program.err().lines().filter(line -> line.startsWith("ignored: "))).hasSize(count);
  }

  @Test
  void predictSaysAllThatWasChangedAtOnceAndGoesOnWhereItIsForced() throws IOException {
    String expected = predict().out();
    changeEverything();

    assertRefused(
        predict(),
        "config.yaml: changed",
        "vocabulary.txt: changed",
        "pipeline.json: changed",
        "sentiment4j 0.0.7",
        "Deeplearning4j 0.9.1");
    Program forced = predict("--force");
    assertIgnored(forced, 5);
    assertThat(forced.out()).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void evaluateRefusesARunInUse() throws IOException {
    Map<String, Integer> before;
    Program refused;
    try (RunLock lock = RunLock.of(new RunDirectory(run.path()))) {
      before = run.files();
      refused = evaluate();
      assertThat(lock.run().path()).isEqualTo(run.path());
    }

    assertThat(refused.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(refused.err()).contains("in use by another process");
    assertThat(run.files()).isEqualTo(before);
  }

  @Test
  void whatARecordSaysIsShownWithoutItsControlCharactersAndNotAllOfIt() throws IOException {
    run.edit(
        "provenance.json",
        json ->
            json.replaceFirst(
                "(\"sentiment4j\" : )[^,]*", "$1 \"9.9\\\\u001b[31m" + "z".repeat(5000) + "\""));

    Program forced = predict("--force");
    assertThat(forced.err()).contains("trained by sentiment4j 9.9 [31mzz").hasSizeLessThan(2000);
    assertThat(forced.err()).doesNotContain("\u001b");
  }

  @Test
  void evaluateAlsoLooksAtTheReviewsAndWritesNothingIntoARunThatDoesNotFit() throws IOException {
    Path other = folder.resolve("other");
    Program.run("sample", other, "--reviews", 40, "--distance", "0-5", "--seed", 7);
    changeEverything();
    Map<String, Integer> before = run.files();

    assertRefused(
        evaluate("--data", other),
        "config.yaml: changed",
        "vocabulary.txt: changed",
        "pipeline.json: changed",
        "sentiment4j 0.0.7",
        "Deeplearning4j 0.9.1",
        other + ": not the reviews");
    Program forced = evaluate("--data", other, "--force");
    assertIgnored(forced, 6);
    assertThat(forced.out()).contains("test accuracy", "20 reviews");
    assertThat(forced.err()).contains("nothing is written into " + run.path());
    assertThat(run.files()).isEqualTo(before);
  }

  @Test
  void forceOfARunThatFitsChangesNothing() throws IOException {
    String metrics = Files.readString(run.path().resolve("test_metrics.json"));
    Files.delete(run.path().resolve("test_metrics.json"));

    assertIgnored(evaluate("--force"), 0);
    assertThat(run.path().resolve("test_metrics.json")).hasContent(metrics);
  }

  @Test
  void gradientsAndExportLookToo() throws IOException {
    changeEverything();
    Object[] gradients = {
      "gradients",
      run.path(),
      "--cache",
      shared.resolve("cache"),
      "--steps",
      2,
      "--reviews",
      5,
      "--out",
      folder.resolve("gradients")
    };
    Object[] export = {"export", run.path(), "--stock", folder.resolve("stock.zip")};
    String[] parts = {
      "config.yaml: changed",
      "vocabulary.txt: changed",
      "pipeline.json: changed",
      "sentiment4j 0.0.7",
      "Deeplearning4j 0.9.1"
    };

    for (Object[] command : List.of(gradients, export)) {
      assertRefused(Program.run(command), parts);
      assertIgnored(
          Program.run(Stream.concat(Stream.of(command), Stream.of("--force")).toArray()), 5);
    }
  }

  @Test
  void whatCannotBeLoadedStopsEvenWhereItIsForced() throws IOException {
    run.edit("vocabulary.txt", words -> words.substring(0, words.length() / 2) + "\t");

    for (Program program : List.of(predict("--force"), evaluate("--force"))) {
      assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
      assertThat(program.err())
          .contains("ignored: ", "error: ", "vocabulary.txt: not a whole vocabulary");
    }
  }

  @Test
  void whatAnEarlierVersionDidNotRecordIsNotChecked() throws IOException {
    run.edit(
        "provenance.json",
        json ->
            json.replaceAll(",\\s*\"(vocabularyHash|pipelineHash)\" : \"[^\"]*\"", "")
                .replaceFirst("\"experiment\" : [^,]*,", "")
                .replaceFirst("(?s),\\s*\"environment\".*", "}"));
    run.edit("vocabulary.txt", words -> words.replaceFirst("\t[0-9]+", "\t1000000"));
    run.edit("config.yaml", yaml -> yaml + "# mine\n");

    assertThat(predict().exitCode()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "0.1.0,0.1.7,true",
    "0.1.0,0.1.0-SNAPSHOT,true",
    "0.1.0,0.2.0,false",
    "0.1.0,1.1.0,false",
    "0.10.0,0.1.0,false",
    "nightly,nightly,true",
    "nightly,0.1.0,false"
  })
  void theSameMajorAndMinorVersionFits(String then, String now, boolean fits) throws IOException {
    run.edit(
        "provenance.json",
        json -> json.replaceFirst("(\"sentiment4j\" : )[^,]*", "$1  \"" + then + "\""));
    Versions versions = new Versions(now, Versions.read().deeplearning4j());

    assertThat(new RunCheck(new RunDirectory(run.path()), versions).misfits())
        .hasSize(fits ? 0 : 1);
  }
}
