package org.sentiment4j.cli;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sentiment4j.error.InputException;

/** Makes several checks of the user's input and reports all that is wrong at once. */
final class Checks {
  /** Each is said once. */
  private final Set<String> problems = new LinkedHashSet<>();

  /** Something that throws an {@link InputException} where the input is wrong. */
  interface Check<T> {
    T get() throws IOException;
  }

  /**
   * Returns what {@code check} gives; nothing where it finds a problem, which is kept for {@link
   * #report}.
   */
  <T> Optional<T> make(Check<T> check) throws IOException {
    try {
      return Optional.of(check.get());
    } catch (InputException e) {
      problems.add(e.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a problem that was found already. */
  void refuse(String problem) {
    problems.add(problem);
  }

  /** Keeps a problem where {@code value} is below {@code lowest}. */
  void atLeast(String option, int value, int lowest) {
    if (value < lowest) {
      problems.add(option + " " + value + ": expected at least " + lowest);
    }
  }

  /** Keeps a problem where {@code value} is below {@code lowest} or above {@code highest}. */
  void range(String option, int value, int lowest, int highest) {
    if (value < lowest || value > highest) {
      problems.add(
          option + " " + value + ": expected a whole number from " + lowest + " to " + highest);
    }
  }

  /** Keeps a problem where {@code value} is below 0, or no number at all. */
  void atLeastZero(String option, double value) {
    if (!(value >= 0)) {
      problems.add(option + " " + value + ": expected at least 0");
    }
  }

  /** Whether nothing was found so far. */
  boolean isClean() {
    return problems.isEmpty();
  }

  /**
   * Ends the checks.
   *
   * @throws InputException with every problem that was found
   */
  void report() {
    if (!problems.isEmpty()) {
      throw new InputException(List.copyOf(problems));
    }
  }
}
