package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.serve.ServedRuns;
import org.sentiment4j.serve.WebServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code serve}: networks and curves on a local web page. */
@Command(
    name = "serve",
    description = {
      "Serves a local web page: type a review, and see what each run's network says of it, word by word; below, the"
          + " curves of the runs, also while they are trained. Prints the page's address; Ctrl-C ends.",
      "The page's JSON interface is described in docs/serve.md.",
      "A run that was changed since its training, or was trained by another version, is refused without --force;"
          + " where it lies under a directory that was named, its curves are shown alone.",
      "At most "
          + ServedRuns.MOST_RUNS
          + " runs are shown, and "
          + ServedRuns.MOST_NETWORKS
          + " networks asked."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j serve logs/simple_rnn/version_0 logs/lstm/version_0",
      "  scripts/sentiment4j serve logs --port 0"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65535;

  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;
  @Mixin private ForceOption force;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description =
          "A run directory, a directory with runs somewhere under it (new ones appear by themselves), or a metrics CSV"
              + " file.")
  private List<Path> paths;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port; 0 is any that is free (default: ${DEFAULT-VALUE}).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      defaultValue = "127.0.0.1",
      description =
          "The address to listen on; with another than this machine's own, anybody on the network can use the page"
              + " (default: ${DEFAULT-VALUE}).")
  private String host;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    Checks checks = new Checks();
    checks.range("--port", port, 0, LAST_PORT);
    if (host.isBlank()) {
      checks.refuse("--host: blank; name an address of this machine's, or 0.0.0.0 for all of them");
    }
    Optional<String> computesOn = checks.make(device::describe);
    checks.report();
    notices.accept(computesOn.orElseThrow());
    try (ServedRuns runs = ServedRuns.open(paths, run -> load(run, notices))) {
      runs.problems().forEach(notices);
      if (runs.names().isEmpty()) {
        notices.accept("no run yet; they are shown when there are some");
      }
      return serve(runs, notices);
    }
  }

  private int serve(ServedRuns runs, Consumer<String> notices)
      throws IOException, InterruptedException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    try (WebServer server = WebServer.start(host, port, runs, this::fail)) {
      if (server.isOpen()) {
        err.println(
            "warning: --host "
                + host
                + ": anybody on the network can use this page and ask its networks");
      }
      out.println(server.address());
      notices.accept("Ctrl-C ends");
      return root.stopRequest().await();
    }
  }

  private Predictor load(RunDirectory run, Consumer<String> notices) throws IOException {
    Checks checks = new Checks();
    force.judge(RunCheck.of(run).misfits(), checks, notices);
    checks.report();
    return Predictor.load(run.path(), run.network(RunDirectory.Weights.BEST), run.experiment());
  }

  /** Something of the program's own went wrong with a request. */
  private void fail(Throwable failure) {
    PrintWriter err = spec.commandLine().getErr();
    err.println("error: a request failed: " + Excerpt.ofSentence(failure.toString()));
    if (output.verbose()) {
      failure.printStackTrace(err);
    }
  }
}
