package org.sentiment4j.error;

import java.util.List;

/**
 * The user's input was wrong: usage, configuration, data, or an output place that cannot be
 * written. The program ends with exit code 2 and prints the message, which names what was wrong,
 * where, and what to do.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** One problem, in one line. */
  public InputException(String message) {
    super(message);
  }

  /**
   * One problem, in one line, with the exception that revealed it (shown with {@code --verbose}).
   */
  public InputException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Several problems, reported together, a line each. */
  public InputException(List<String> problems) {
    super(String.join("\n", problems));
  }
}
