package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.sentiment4j.Main;

class CommandLineInterfaceTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    return Main.run(
        InputStream.nullInputStream(),
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        args);
  }

  @Test
  void helpListsTheCommandsOnStandardOutput() {
    assertThat(run("--help")).isZero();
    assertThat(out.toString()).contains("sentiment4j", "help");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void unknownOptionEndsWithExitCode2AndNamesTheOption() {
    assertThat(run("--no-such-option")).isEqualTo(2);
    assertThat(err.toString()).contains("--no-such-option");
  }

  @Test
  void versionNamesTheProjectsVersion() {
    assertThat(run("--version")).isZero();
    assertThat(out.toString()).startsWith("sentiment4j 0.").doesNotContain("${");
  }
}
