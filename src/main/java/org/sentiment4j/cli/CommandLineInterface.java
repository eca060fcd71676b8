package org.sentiment4j.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IFactory;

/** The root command. */
@Command(
    name = "sentiment4j",
    description = "Trains recurrent networks on the IMDb movie reviews, and compares them.",
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class,
    subcommands = {
      HelpCommand.class,
      DownloadCommand.class,
      SampleCommand.class,
      PrepareCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      CompareCommand.class,
      SummaryCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {"", "Exit codes: 0 done, 1 failed, 2 the input was wrong."})
public final class CommandLineInterface {
  private CommandLineInterface() {}

  /** Runs the command that {@code args} name. Returns the exit code. */
  public static int execute(InputStream in, PrintWriter out, PrintWriter err, String... args) {
    IFactory factory = CommandLine.defaultFactory();
    CommandLine commandLine = new CommandLine(new CommandLineInterface(), factory);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setUsageHelpAutoWidth(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(new ExceptionReporter());
    try {
      return commandLine.execute(args);
    } catch (OutOfMemoryError e) {
      return failed(
          err,
          "out of memory: " + e.getMessage(),
          "a smaller training.batch, data.length or model.hidden needs less;"
              + " SENTIMENT4J_HEAP and SENTIMENT4J_MEMORY allow more");
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return failed(
          err,
          "ND4J's native libraries cannot be loaded: " + cause,
          "start the program with scripts/sentiment4j; on a GPU, try --device cpu");
    }
  }

  private static int failed(PrintWriter err, String problem, String advice) {
    err.println("error: " + problem);
    err.println("error: " + advice);
    return ExitCode.FAILED;
  }
}
