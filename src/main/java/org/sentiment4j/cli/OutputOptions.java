package org.sentiment4j.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.function.Consumer;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.train.EpochLines;
import org.sentiment4j.train.TrainingListener;
import picocli.CommandLine.Option;

/** How much a command says on standard error while it works. */
final class OutputOptions {
  @Option(names = "--quiet", description = "Say nothing but results and errors.")
  private boolean quiet;

  // ExceptionReporter looks for it itself.
  @Option(
      names = "--verbose",
      description = "Show where an error came from; of a training, the memory, too.")
  private boolean verbose;

  @Option(names = "--no-progress", description = "Plain lines instead of a progress bar.")
  private boolean noProgress;

  boolean quiet() {
    return quiet;
  }

  boolean verbose() {
    return verbose;
  }

  /** Whether to draw a bar: on a terminal, as the launcher found it, unless told otherwise. */
  boolean progressBar() {
    return !quiet && !noProgress && isTerminal();
  }

  /** Shows people a training: a line an epoch, and a bar where there is to be one. */
  TrainingListener progress(PrintWriter err, int epochs) {
    EpochLines lines = new EpochLines(notices(err));
    return progressBar() ? new ProgressBarListener(err, lines, epochs) : lines;
  }

  /**
   * Whether to ask for input: where somebody types it and sees what is asked, as the launcher
   * found.
   */
  boolean prompts() {
    return !quiet && isTyped() && isTerminal();
  }

  /** Whether standard input is a terminal, as the launcher found it. */
  static boolean isTyped() {
    return "1".equals(System.getenv("SENTIMENT4J_INPUT_TERMINAL"));
  }

  /**
   * Whether results are coloured: where they go to a terminal or CLICOLOR_FORCE is set, and
   * NO_COLOR (no-color.org) is not.
   */
  static boolean isColoured() {
    return isColoured(System.getenv());
  }

  static boolean isColoured(Map<String, String> environment) {
    boolean wanted =
        environment.getOrDefault("SENTIMENT4J_OUTPUT_TERMINAL", "").equals("1")
            || !environment.getOrDefault("CLICOLOR_FORCE", "0").equals("0");
    return wanted && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Whether standard error is one. */
  private static boolean isTerminal() {
    return "1".equals(System.getenv("SENTIMENT4J_TERMINAL"));
  }

  /** Takes lines for the user that are no results. */
  Consumer<String> notices(PrintWriter err) {
    return quiet ? line -> {} : line -> err.println(Excerpt.printable(line));
  }

  /** Takes lines for the user who wants to know more. */
  Consumer<String> details(PrintWriter err) {
    return verbose ? err::println : line -> {};
  }
}
