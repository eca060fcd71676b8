package org.sentiment4j.search;

import java.io.IOException;
import java.nio.file.Path;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.BoundedFile;

/** Why a training failed, in a line. */
final class FailureReason {
  /** Of the hundred thousand epochs that there may be. */
  private static final int MOST_BYTES = 1 << 24;

  private static final String ERROR = "error: ";
  private static final int SIGNALLED = 128;
  private static final int KILL = 9;

  private FailureReason() {}

  /**
   * Finds it.
   *
   * @param exitCode the exit code of its process
   * @param output what it said
   */
  static String of(int exitCode, Path output) throws IOException {
    return said(output) + ended(exitCode);
  }

  private static String said(Path output) throws IOException {
    try {
      return BoundedFile.readText(output, MOST_BYTES)
          .lines()
          .filter(line -> line.startsWith(ERROR))
          .findFirst()
          .map(line -> Excerpt.printable(line.substring(ERROR.length())) + " ")
          .orElse("");
    } catch (InputException e) {
      return "";
    }
  }

  private static String ended(int exitCode) {
    if (exitCode == SIGNALLED + KILL) {
      return "(killed; where the system did it, there was too little memory)";
    }
    return exitCode > SIGNALLED
        ? "(ended by signal " + (exitCode - SIGNALLED) + ")"
        : "(exit code " + exitCode + ")";
  }
}
