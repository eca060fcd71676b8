package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.model.LayerTable;
import org.sentiment4j.model.NetworkFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code summary}: the layers of an experiment's network. */
@Command(
    name = "summary",
    description =
        "Shows the layers of an experiment's network: name, type, output shape, parameters.",
    footer = {"", "Example:", "  scripts/sentiment4j summary config/lstm.yaml"},
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class SummaryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExperimentOptions experiment;

  // The exception handler looks for --verbose itself.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Experiment read = experiment.read();
    out.print(LayerTable.of(NetworkFactory.create(read), read.data().length()));
    out.flush();
    return ExitCode.DONE;
  }
}
