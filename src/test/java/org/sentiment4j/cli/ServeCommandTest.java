package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that serves runs, from its first line to Ctrl-C. */
class ServeCommandTest {
  @TempDir private static Path shared;
  private static TinyRun run;

  @TempDir private Path folder;

  @BeforeAll
  static void train() throws IOException {
    run = TinyRun.train(shared);
  }

  /** The command while it runs. */
  private static final class Serving {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CommandLineInterface program =
        new CommandLineInterface(
            InputStream.nullInputStream(), new PrintWriter(out, true), new PrintWriter(err, true));
    private final CompletableFuture<Integer> exitCode;

    Serving(Object... args) {
      String[] texts =
          Stream.concat(Stream.of("serve"), Stream.of(args))
              .map(Object::toString)
              .toArray(String[]::new);
      exitCode = CompletableFuture.supplyAsync(() -> program.execute(texts));
    }

    URI address() throws InterruptedException {
      while (!out.toString().contains("\n")) {
        assertThat(exitCode).as(err.toString()).isNotDone();
        Thread.sleep(10);
      }
      return URI.create(out.toString().strip());
    }

    int stop(int code) throws Exception {
      while (!program.stop(code)) {
        Thread.onSpinWait();
      }
      return exitCode.get();
    }
  }

  private static HttpResponse<String> ask(URI address, String text) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(address.resolve("/api/predict"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void aRunIsServedOnThisMachineAloneUntilSomebodyEndsIt() throws Exception {
    Serving serving = new Serving(run.path(), "--port", 0);
    URI address = serving.address();
    String review = run.reviews().get(0).strip();

    assertThat(address.getHost()).isEqualTo("127.0.0.1");
    assertThat(ask(address, review).body())
        .contains(
            String.format(Locale.ROOT, "\"probability\":%s", expected(review)), "tiny/version_0");
    assertThat(serving.stop(130)).isEqualTo(130);
    assertThat(serving.err.toString()).contains("Ctrl-C ends").doesNotContain("warning", "error");
    assertThat(serving.out.toString()).isEqualTo(address + System.lineSeparator());
  }

  private static String expected(String review) {
    return TinyRun.objects(run.predict("--json", review)).get(0).get("probability").asText();
  }

  @Test
  void servingOthersThanThisMachineIsWarnedOf() throws Exception {
    Serving serving = new Serving(run.path(), "--port", 0, "--host", "0.0.0.0", "--quiet");
    serving.address();

    assertThat(serving.stop(143)).isEqualTo(143);
    assertThat(serving.err.toString().lines())
        .containsExactly(
            "warning: --host 0.0.0.0: anybody on the network can use this page and ask its networks");
  }

  @Test
  void aPortThatIsTakenIsNamedInOneLine() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Program program = Program.run("serve", run.path(), "--port", taken.getLocalPort(), "--quiet");

      assertThat(program.exitCode()).isEqualTo(2);
      assertThat(program.err().lines())
          .singleElement()
          .asString()
          .startsWith("error: --port " + taken.getLocalPort() + " cannot be had at 127.0.0.1")
          .contains("name another with --port, 0 for any that is free");
    }
  }

  @Test
  void whatCannotBeServedIsNamedAtOnce() {
    Program program =
        Program.run("serve", folder.resolve("a"), folder.resolve("b"), "--port", 0, "--quiet");
    assertThat(program.exitCode()).isEqualTo(2);
    assertThat(program.err().lines()).hasSize(2).allMatch(line -> line.contains("does not exist"));

    assertThat(Program.run("serve", run.path(), "--port", 65536).err())
        .contains("--port 65536: expected a whole number from 0 to 65535");
    assertThat(Program.run("serve", run.path(), "--host", "no..such.host").err())
        .contains("error: --host no..such.host: no such address");
    // Set aside for documentation: no machine has it.
    assertThat(Program.run("serve", run.path(), "--host", "192.0.2.1", "--port", 0).err())
        .contains("error: --host 192.0.2.1 is no address of this machine")
        .doesNotContain("--port");
    assertThat(Program.run("serve", run.path(), "--host", " ", "--port", 65536).err())
        .contains("--host: blank; name an address of this machine's", "--port 65536");
    assertThat(Program.run("serve").exitCode()).isEqualTo(2);
  }

  @Test
  void aRunThatWasChangedIsRefusedWithoutForce() throws Exception {
    RunCopy copy =
        RunCopy.of(run.path(), folder)
            .edit("vocabulary.txt", words -> words.replaceFirst("\t[0-9]+", "\t1000000"));
    String changed = "vocabulary.txt: changed since the training";

    Program refused = Program.run("serve", copy.path(), "--port", 0);
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err()).contains(changed, "--force goes on all the same");

    Serving forced = new Serving(copy.path(), "--port", 0, "--force");
    assertThat(ask(forced.address(), "film").statusCode()).isEqualTo(200);
    assertThat(forced.stop(130)).isEqualTo(130);
    assertThat(forced.err.toString()).contains("ignored: ", changed);

    Serving curves = new Serving(folder, "--port", 0);
    assertThat(ask(curves.address(), "film").statusCode()).isEqualTo(409);
    assertThat(curves.stop(130)).isEqualTo(130);
    assertThat(curves.err.toString()).contains(changed);
  }

  @Test
  void aDirectoryWithoutARunYetIsServed() throws Exception {
    Serving serving = new Serving(folder, "--port", 0);

    HttpResponse<String> runs =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(serving.address().resolve("/api/runs")).build(),
                HttpResponse.BodyHandlers.ofString());

    assertThat(runs.body()).isEqualTo("{\"runs\":[]}\n");
    assertThat(serving.stop(130)).isEqualTo(130);
    assertThat(serving.err.toString()).contains("no run yet");
  }
}
