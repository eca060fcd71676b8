package org.sentiment4j.cli;

import java.io.PrintWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.train.StoppedException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * Turns an exception into a message and an exit code; the stack trace only with {@code --verbose}.
 */
final class ExceptionReporter implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(
      Exception exception, CommandLine commandLine, ParseResult parsed) {
    PrintWriter err = commandLine.getErr();
    if (exception instanceof StoppedException stopped) {
      err.println(stopped.getMessage());
      return stopped.exitCode();
    }
    message(exception).lines().forEach(line -> err.println("error: " + Excerpt.printable(line)));
    // The parameter is the root command's; the option is the failed command's.
    if (commandLine.getParseResult().hasMatchedOption("--verbose")) {
      exception.printStackTrace(err);
    }
    return exception instanceof InputException ? ExitCode.WRONG_INPUT : ExitCode.FAILED;
  }

  /** What to tell the user of it. */
  static String message(Throwable exception) {
    // The messages of these two are the bare path.
    if (exception instanceof NoSuchFileException) {
      return "no such file or directory: " + exception.getMessage();
    }
    if (exception instanceof AccessDeniedException) {
      return "permission denied: " + exception.getMessage();
    }
    if (exception instanceof FileAlreadyExistsException) {
      return "in the way: " + exception.getMessage();
    }
    if (exception instanceof java.io.UncheckedIOException) {
      return message(exception.getCause());
    }
    return exception.getMessage() == null
        ? exception.getClass().getSimpleName()
        : exception.getMessage();
  }
}
