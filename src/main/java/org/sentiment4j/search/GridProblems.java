package org.sentiment4j.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sentiment4j.config.PlacedSetting;
import org.sentiment4j.error.InputException;

/**
 * What is wrong with some of many combinations: what is wrong with a value is said once, and what
 * is wrong with values that come together, for the first combinations in which they do.
 */
final class GridProblems {
  private static final int COMBINATIONS_NAMED = 3;

  private final List<Combination> all;
  private final Map<String, List<Combination>> problems = new LinkedHashMap<>();

  GridProblems(List<Combination> all) {
    this.all = all;
  }

  void add(InputException problem, Combination combination) {
    problem
        .getMessage()
        .lines()
        .forEach(line -> problems.computeIfAbsent(line, key -> new ArrayList<>()).add(combination));
  }

  /**
   * Ends the checks.
   *
   * @throws InputException with every problem
   */
  void report() {
    List<String> lines = new ArrayList<>();
    problems.forEach(
        (line, combinations) -> {
          if (combinations.size() == all.size() || commonSetting(combinations).isPresent()) {
            lines.add(line);
          } else {
            combinations.stream()
                .limit(COMBINATIONS_NAMED)
                .map(one -> "combination " + one.number() + " (" + one.text() + "): " + line)
                .forEach(lines::add);
            if (combinations.size() > COMBINATIONS_NAMED) {
              lines.add(
                  "and "
                      + (combinations.size() - COMBINATIONS_NAMED)
                      + " more combinations: "
                      + line);
            }
          }
        });
    if (!lines.isEmpty()) {
      throw new InputException(lines);
    }
  }

  /** The setting that these combinations, and no others, have. */
  private Optional<PlacedSetting> commonSetting(List<Combination> some) {
    return some.get(0).settings().stream()
        .filter(setting -> some.stream().allMatch(one -> one.settings().contains(setting)))
        .filter(
            setting ->
                all.stream().filter(one -> one.settings().contains(setting)).count() == some.size())
        .findFirst();
  }
}
