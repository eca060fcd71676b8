package org.sentiment4j.error;

import java.util.ArrayList;
import java.util.List;

/**
 * The user's input was wrong: usage, configuration, data, or an output place that cannot be
 * written. The program ends with exit code 2 and prints the message, which names what was wrong,
 * where, and what to do.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** More than anybody reads at once: what is wrong a million times has one cause. */
  private static final int PROBLEMS_SHOWN = 100;

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

  /** Several problems, reported together, a line each; of very many the first. */
  public InputException(List<String> problems) {
    super(String.join("\n", shown(problems)));
  }

  private static List<String> shown(List<String> problems) {
    if (problems.size() <= PROBLEMS_SHOWN) {
      return problems;
    }
    List<String> shown = new ArrayList<>(problems.subList(0, PROBLEMS_SHOWN));
    shown.add("and " + (problems.size() - PROBLEMS_SHOWN) + " more problems");
    return shown;
  }
}
