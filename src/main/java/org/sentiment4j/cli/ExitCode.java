package org.sentiment4j.cli;

/** The exit codes that users and scripts rely on. */
final class ExitCode {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_INPUT = 2;

  private ExitCode() {}
}
