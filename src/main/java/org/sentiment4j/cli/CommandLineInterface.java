package org.sentiment4j.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.sentiment4j.train.StopRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

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
      PredictCommand.class,
      ServeCommand.class,
      CompareCommand.class,
      SearchCommand.class,
      PlotCommand.class,
      SummaryCommand.class,
      FindLearningRateCommand.class,
      GradientsCommand.class,
      CellCommand.class,
      BenchCommand.class,
      ExportCommand.class,
      VerifyCommand.class
    },
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 done, 1 failed, 2 the input was wrong, 129 its terminal closed, 130 interrupted, 143 terminated."
    })
public final class CommandLineInterface {
  /** Set to 1 by a program that wants this one to stop when its standard input ends. */
  public static final String STOP_AT_END_OF_INPUT = "SENTIMENT4J_STOP_AT_END_OF_INPUT";

  /** The commands that make a network from an experiment. */
  private static final Set<String> EXPERIMENTS =
      Set.of("train", "search", "summary", "find-lr", "gradients", "bench");

  private static final Pattern CONSTANTS = Pattern.compile("expected one of \\[[A-Z_, ]+\\]");

  private final InputStream in;
  private final PrintWriter out;
  private final PrintWriter err;
  private final StopRequest stop = new StopRequest();

  /** The program, between these streams. */
  public CommandLineInterface(InputStream in, PrintWriter out, PrintWriter err) {
    this.in = in;
    this.out = out;
    this.err = err;
  }

  /** Standard input, for the commands that read it. */
  InputStream in() {
    return in;
  }

  /** Somebody's wish that the command stop. */
  StopRequest stopRequest() {
    return stop;
  }

  /**
   * Asks the command that runs to stop. Safe to call from another thread.
   *
   * @param exitCode the exit code to end with
   * @return whether it will; otherwise the caller must end the process
   */
  public boolean stop(int exitCode) {
    return stop.ask(exitCode);
  }

  /** Runs the command that {@code args} name. Returns the exit code. */
  public int execute(String... args) {
    CommandLine commandLine = new CommandLine(this);
    commandLine.setOut(out);
    commandLine.setErr(err);
    commandLine.setUsageHelpAutoWidth(false);
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    // A text may begin with an @.
    commandLine.setExpandAtFiles(false);
    commandLine.setExecutionExceptionHandler(new ExceptionReporter());
    commandLine.setParameterExceptionHandler(CommandLineInterface::wrongUsage);
    try {
      int exitCode = commandLine.execute(args);
      if (exitCode == ExitCode.DONE && out.checkError()) {
        return failed(err, "the results could not be written to standard output");
      }
      return exitCode;
    } catch (OutOfMemoryError e) {
      return failed(
          err,
          "out of memory" + (e.getMessage() == null ? "" : ": " + e.getMessage()),
          needsLess(commandLine.getParseResult()),
          "SENTIMENT4J_HEAP and SENTIMENT4J_MEMORY allow more: see scripts/sentiment4j");
    } catch (LinkageError e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      return failed(
          err,
          "ND4J's native libraries cannot be loaded: " + cause,
          "start the program with scripts/sentiment4j; on a GPU, try --device cpu");
    }
  }

  /** What needs less memory: an experiment can be changed, a finished run cannot. */
  private static String needsLess(ParseResult command) {
    boolean canChange =
        command.hasSubcommand() && EXPERIMENTS.contains(command.subcommand().commandSpec().name());
    return canChange
        ? "a smaller training.batch, data.length, model.hidden or model.layers needs less"
        : "less at a time needs less: fewer texts or reviews, or shorter ones";
  }

  private static int wrongUsage(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    return report(
        command.getErr(),
        ExitCode.WRONG_INPUT,
        inLowerCase(e.getMessage())
            + "; see "
            + command.getCommandSpec().qualifiedName()
            + " --help");
  }

  /** The words of an option as the help has them, where picocli has the names of the constants. */
  private static String inLowerCase(String message) {
    return CONSTANTS.matcher(message).replaceAll(found -> found.group().toLowerCase(Locale.ROOT));
  }

  private static int failed(PrintWriter err, String... lines) {
    return report(err, ExitCode.FAILED, lines);
  }

  private static int report(PrintWriter err, int exitCode, String... lines) {
    for (String line : lines) {
      err.println("error: " + line);
    }
    return exitCode;
  }
}
