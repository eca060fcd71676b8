package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.data.LinesAhead;
import org.sentiment4j.data.TextLines;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;

/** The texts that predict is given, and what it says of those that are not as they should be. */
class PredictInputTest {
  private static Path folder;
  private static TinyRun run;

  @BeforeAll
  static void train(@TempDir Path shared) throws IOException {
    folder = shared;
    run = TinyRun.train(shared);
  }

  @Test
  void standardInputIsLeftAloneWhereThereAreArguments() throws IOException {
    InputStream closed = InputStream.nullInputStream();
    closed.close();

    assertThat(run.reading(closed, "film").out()).endsWith("  film\n");
    assertThat(Program.reading(closed, "predict", run.path()).exitCode())
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void aLineIsAnsweredBeforeTheNextOneIsThere() throws Exception {
    RunDirectory directory = RunDirectory.open(run.path());
    StringWriter out = new StringWriter();
    PredictionWriter writer =
        new PredictionWriter(
            Predictor.load(
                run.path(), directory.network(RunDirectory.Weights.BEST), directory.experiment()),
            PredictionWriter.Details.NONE,
            new PredictionText(false),
            new PrintWriter(new BufferedWriter(out, 1 << 16)),
            new PredictionNotices("line", line -> {}));
    PipedOutputStream typed = new PipedOutputStream();
    LinesAhead lines = LinesAhead.of(new TextLines(new PipedInputStream(typed)));
    FutureTask<Long> answering = new FutureTask<>(() -> writer.writeAll(lines));
    new Thread(answering).start();

    for (String word : List.of("film", "is")) {
      typed.write((word + "\n").getBytes(StandardCharsets.UTF_8));
      typed.flush();
      long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
      while (!out.toString().endsWith("  " + word + "\n")) {
        assertThat(System.nanoTime() - end).as("no answer to %s", word).isNegative();
        Thread.sleep(5);
      }
    }
    typed.close();
    assertThat(answering.get()).isEqualTo(2);
  }

  @Test
  void textsWithoutAKnownWordAreAnsweredAndNamed() {
    Program program = run.reading("superb film\n\n?!\nzxqvy\n", "--json");

    List<JsonNode> answers = TinyRun.objects(program);
    assertThat(answers)
        .extracting(answer -> answer.get("words").asInt())
        .containsExactly(2, 0, 0, 1);
    assertThat(answers)
        .extracting(answer -> answer.get("read").asInt())
        .containsExactly(2, 0, 0, 1);
    assertThat(answers.subList(1, 4)).allMatch(answer -> answer.get("known").asInt() == 0);
    // As in training: no word is one unknown word.
    assertThat(answers.subList(1, 4).stream().map(TinyRun::probability).distinct()).hasSize(1);
    assertThat(answers)
        .extracting(answer -> answer.has("remark"))
        .containsExactly(false, true, true, true);
    assertThat(run.reading("superb film\n\n?!\nzxqvy\n").out().lines())
        .extracting(line -> line.endsWith("  <- no word that the network knows"))
        .containsExactly(false, true, true, true);
    assertThat(program.err())
        .contains("line 2: no word", "line 3: no word", "line 4: no word")
        .doesNotContain("line 1:");
  }

  @Test
  void textsThatAreCutAreNamed() {
    String last = String.join(" ", Collections.nCopies(TinyRun.LENGTH, "film"));
    Program program = run.predict("--json", last, "terrible " + last);

    List<JsonNode> answers = TinyRun.objects(program);
    assertThat(answers).extracting(answer -> answer.get("words").asInt()).containsExactly(20, 21);
    assertThat(answers).allMatch(answer -> answer.get("read").asInt() == TinyRun.LENGTH);
    assertThat(TinyRun.probability(answers.get(1))).isEqualTo(TinyRun.probability(answers.get(0)));
    assertThat(program.err()).contains("text 2: more words").doesNotContain("text 1:");
  }

  @Test
  void ofManySuchTextsTheFirstFewAreNamedAndAllCounted() {
    Program program = run.reading("\n".repeat(1200));

    assertThat(program.out().lines()).hasSize(1200);
    assertThat(program.err().lines().filter(line -> line.startsWith("line "))).hasSize(5);
    assertThat(program.err()).contains("1,200 of 1,200 lines: no word");
  }

  @Test
  void bytesThatAreNotUtf8AreReplacedAndNamed() {
    byte[] in = {'f', 'i', 'l', 'm', ' ', (byte) 0xff, '\n', 'f', 'i', 'l', 'm'};
    Program program = run.reading(new ByteArrayInputStream(in), "--json");

    List<JsonNode> answers = TinyRun.objects(program);
    assertThat(answers.get(0).get("text").asText()).isEqualTo("film \ufffd");
    assertThat(TinyRun.probability(answers.get(0))).isEqualTo(TinyRun.probability(answers.get(1)));
    assertThat(program.err()).contains("line 1: not all UTF-8").doesNotContain("line 2:");
  }

  @Test
  void aTextStaysOnItsLineAndDoesNotSteerTheTerminal() {
    String text = "dull\tfilm\r\n\u001b[31mred\u0085\u2028 \u0007 end";

    assertThat(run.predict(text).out()).endsWith("  dull film [31mred    end\n").hasLineCount(1);
    assertThat(TinyRun.objects(run.predict("--json", text)))
        .singleElement()
        .satisfies(object -> assertThat(object.get("text").asText()).isEqualTo(text));
  }

  @Test
  void aTextMayBeginWithADashBehindTwo() {
    assertThat(run.predict("--json", "--", "-5 stars", "--json").out().lines()).hasSize(2);
  }

  @Test
  void nothingInGivesNothingOut() {
    assertThat(run.predict().out()).isEmpty();
  }

  @Test
  void quietSaysNothingButResults() {
    Program program = run.predict("--quiet", "");

    assertThat(program.err()).isEmpty();
    assertThat(program.out())
        .matches("(positive|negative)  0\\.[0-9]{4}  <- no word that the network knows\n");
  }

  @Test
  void theLastWeightsAreAskedWhereTheyAreWanted() throws IOException {
    Path other = Files.createDirectory(folder.resolve("other"));
    for (String name : List.of("config.yaml", "pipeline.json", "vocabulary.txt")) {
      Files.copy(run.path().resolve(name), other.resolve(name));
    }
    Files.copy(run.path().resolve("last.zip"), other.resolve("best.zip"));

    assertThat(run.predict("--weights", "last", "--json", "awful, superb").out())
        .isEqualTo(Program.run("predict", other, "--json", "awful, superb").out());
    Program missing = Program.run("predict", other, "--weights", "last", "awful, superb");
    assertRefused(missing, other.resolve("last.zip").toString(), "no weights");
  }

  @Test
  void whatIsNoRunIsNamed() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));

    assertRefused(Program.run("predict", empty, "film"), empty + ": not the directory of a run");
    assertRefused(
        Program.run("predict", folder.resolve("lost"), "film"), folder.resolve("lost").toString());
  }

  @Test
  void aRunWithADamagedPipelineIsRefused() throws IOException {
    Path damaged = Files.createDirectory(folder.resolve("damaged"));
    Files.copy(run.path().resolve("config.yaml"), damaged.resolve("config.yaml"));
    Files.copy(run.path().resolve("best.zip"), damaged.resolve("best.zip"));

    assertRefused(Program.run("predict", damaged, "film"), damaged + ": no pipeline.json");
    Files.writeString(damaged.resolve("pipeline.json"), "{");
    assertRefused(
        Program.run("predict", damaged, "film"), damaged.resolve("pipeline.json").toString());
  }

  @Test
  void aWrongDeviceAndAWrongRunAreReportedTogether() {
    Program program = Program.run("predict", folder.resolve("lost"), "--threads", 0, "film");

    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.err().lines()).hasSize(2).allMatch(line -> line.startsWith("error: "));
  }

  private static void assertRefused(Program program, String... parts) {
    assertThat(program.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(program.out()).isEmpty();
    assertThat(program.err().lines()).singleElement().asString().startsWith("error: ");
    assertThat(program.err()).contains(parts);
  }
}
