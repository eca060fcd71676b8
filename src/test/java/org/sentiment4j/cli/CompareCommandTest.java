package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sentiment4j.Main;

class CompareCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path directory;

  private int run(String... args) {
    return Main.run(
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  @Test
  void theTableIsOnStandardOutputAndNothingElseAnywhere() throws IOException {
    Path one = Files.writeString(directory.resolve("one.csv"), "epoch,val_acc\n0,0.8\n");
    Path two = Files.writeString(directory.resolve("two.csv"), "epoch,val_acc\n0,0.9\n");

    assertThat(run("compare", one.toString(), two.toString())).isZero();
    assertThat(out.toString()).contains("  one", "* two", "10.00 points above one");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void asCsvTheTableIsOnStandardOutputAndTheWordsAreOnStandardError() throws IOException {
    Path one = Files.writeString(directory.resolve("one.csv"), "epoch,val_acc\n0,0.8\n");
    Path two = Files.writeString(directory.resolve("two.csv"), "epoch,val_acc\n0,0.9\n");

    assertThat(run("compare", "--format", "csv", one.toString(), two.toString())).isZero();
    assertThat(out.toString()).startsWith("name,winner,runs,").endsWith("\n").hasLineCount(3);
    assertThat(err.toString()).contains("10.00 points above one", "warning: ");
  }

  @Test
  void asJsonThereIsOneDocumentAndNothingElseAnywhere() throws IOException {
    Path one = Files.writeString(directory.resolve("one.csv"), "epoch,val_acc\n0,0.8\n");

    assertThat(run("compare", "--format", "json", one.toString())).isZero();
    assertThat(new ObjectMapper().readTree(out.toString()).get("rows")).hasSize(1);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void anUnknownFormatIsAUsageErrorThatNamesAll() {
    assertThat(run("compare", "--format", "xml", ".")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("xml", "[table, csv, json, markdown]");
  }

  @Test
  void wrongInputEndsWithExitCode2AndALinePerProblem() {
    assertThat(run("compare", directory.resolve("a").toString(), directory.toString()))
        .isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .hasSize(2)
        .allMatch(line -> line.startsWith("error: "))
        .anyMatch(line -> line.endsWith("does not exist"));
  }

  @Test
  void whereThePageCannotGoOrTheReviewsAreNotIsSaidBeforeAnyWork() throws IOException {
    Path log = Files.writeString(directory.resolve("one.csv"), "epoch,val_acc\n0,0.8\n");
    Path page = Files.createDirectories(directory.resolve("out/index.html"));
    Path reviews = directory.resolve("missing.csv");

    assertThat(
            run(
                "compare",
                log.toString(),
                "--out",
                page.getParent().toString(),
                "--data",
                reviews.toString()))
        .isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString().lines())
        .containsExactly(
            "error: " + page + ": is a directory; name another place with --out",
            "error: no such file or directory: " + reviews);
  }

  @Test
  void noRunIsAUsageError() {
    assertThat(run("compare")).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(err.toString()).contains("RUN");
  }

  @Test
  void helpHasAnExample() {
    assertThat(run("help", "compare")).isZero();
    assertThat(out.toString())
        .contains("sentiment4j compare logs", "95 % interval", "McNemar", "Holm", "json");
  }
}
