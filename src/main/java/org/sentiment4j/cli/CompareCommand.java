package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.report.ComparisonText;
import org.sentiment4j.report.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class,
    description = {
      "Shows runs side by side, from their CSV logs: best validation accuracy and its epoch, last"
          + " validation accuracy, test accuracy with its 95 %% interval, training time of an"
          + " epoch, parameters.",
      "",
      "Marks the run with the best validation accuracy with a *, and says whether its lead is more"
          + " than chance, and whether the runs differ in data, split or vocabulary. PyTorch"
          + " Lightning's metrics.csv is read too.",
      "",
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j compare logs/simple_rnn/version_0 logs/lstm/version_0",
      "  scripts/sentiment4j compare logs",
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  // The exception handler looks for --verbose itself.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private OutputOptions output;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = {
        "A run directory, a directory with runs somewhere under it, or a metrics CSV file.",
      })
  private List<Path> runs;

  @Option(
      names = "--format",
      paramLabel = "table|markdown",
      defaultValue = "table",
      description =
          "How the table is written; markdown has the validation accuracy's interval, too (default: ${DEFAULT-VALUE}).")
  private ComparisonText.Format format;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    ComparisonText.lines(Comparison.of(RunReader.read(runs)), format).forEach(out::println);
    return ExitCode.DONE;
  }
}
