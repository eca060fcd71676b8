package org.sentiment4j.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.Suggestion;

/**
 * Settings by their full key ({@code training.batch}), asked for one by one with a type, a range
 * and a default.
 *
 * <p>Asking never throws: a wrong value becomes a problem with its place, and the default stands
 * in, so that all problems are found in one go. What was never asked for is unknown, and is a
 * problem too.
 */
final class Settings {
  private static final int LETTERS_PER_TYPING_ERROR = 3;

  /** Layers: as many as model.layers may be. */
  private static final int LONGEST_LIST = 100;

  // What Java's own parsers also take (digits of other scripts, 1d, 0x1p3) is rather a mistake.
  private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]{1,19}");
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");

  private static final int LONGEST_NUMBER = 100;

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  /**
   * One setting as it was written.
   *
   * @param value the text of the value
   * @param place where it was written, such as {@code lstm.yaml, line 7} or {@code --set}
   */
  record Setting(String value, String place) {}

  /** Adds a setting that was not there, or replaces one. */
  void put(String key, Setting setting) {
    settings.put(key, setting);
  }

  boolean contains(String key) {
    return settings.containsKey(key);
  }

  /** Returns the values by their full key. */
  SortedMap<String, String> values() {
    SortedMap<String, String> values = new TreeMap<>();
    settings.forEach((key, setting) -> values.put(key, setting.value()));
    return values;
  }

  void problem(String problem) {
    problems.add(problem);
  }

  /** Returns every problem found so far, and a line for each setting that was never asked for. */
  List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    settings.forEach(
        (key, setting) -> {
          if (!asked.contains(key)) {
            all.add(
                setting.place()
                    + ": unknown key "
                    + Excerpt.ofSentence(key)
                    + suggestion(key, asked));
          }
        });
    return all;
  }

  String text(String key, String standard) {
    return ask(key).map(Setting::value).orElse(standard);
  }

  int integer(String key, int standard, int lowest, int highest) {
    return (int) integer(key, (long) standard, lowest, highest);
  }

  long integer(String key, long standard, long lowest, long highest) {
    String expected = "a whole number from " + lowest + " to " + highest;
    return ask(key)
        .map(
            setting -> {
              try {
                long value = Long.parseLong(decimal(WHOLE, setting.value()));
                if (value >= lowest && value <= highest) {
                  return value;
                }
              } catch (NumberFormatException e) {
                // Reported below, like a number out of range.
              }
              wrong(key, setting, expected);
              return standard;
            })
        .orElse(standard);
  }

  /** A number above {@code low}, and below {@code high}. */
  double between(String key, double standard, double low, double high) {
    String expected =
        Double.isInfinite(high)
            ? "a number above " + plain(low)
            : "a number above " + plain(low) + " and below " + plain(high);
    return number(key, standard, value -> value > low && value < high, expected);
  }

  /** A number of at least {@code lowest}, and below {@code high}. */
  double from(String key, double standard, double lowest, double high) {
    String expected =
        Double.isInfinite(high)
            ? "a number of at least " + plain(lowest)
            : "a number from " + plain(lowest) + ", below " + plain(high);
    return number(key, standard, value -> value >= lowest && value < high, expected);
  }

  /** Whole numbers, {@code [64, 32]}, the brackets left out or not. */
  List<Integer> integers(String key, List<Integer> standard, int lowest, int highest) {
    String expected =
        "a list of at most "
            + LONGEST_LIST
            + " whole numbers from "
            + lowest
            + " to "
            + highest
            + ", such as [64, 32]";
    return ask(key)
        .map(
            setting -> {
              try {
                List<Integer> values = integers(setting.value());
                if (values.size() <= LONGEST_LIST
                    && values.stream().allMatch(value -> value >= lowest && value <= highest)) {
                  return values;
                }
              } catch (NumberFormatException e) {
                // Reported below, like a number out of range.
              }
              wrong(key, setting, expected);
              return standard;
            })
        .orElse(standard);
  }

  private static List<Integer> integers(String text) {
    String inside = text.strip();
    if (inside.startsWith("[") && inside.endsWith("]")) {
      inside = inside.substring(1, inside.length() - 1);
    }
    if (inside.isBlank()) {
      return List.of();
    }
    return Arrays.stream(inside.split(",", -1))
        .map(String::strip)
        .map(number -> Integer.valueOf(decimal(WHOLE, number)))
        .toList();
  }

  boolean flag(String key, boolean standard) {
    return oneOf(key, Boolean.toString(standard), List.of("true", "false")).equals("true");
  }

  /** One of the constants of an enum, written in lower case. */
  <E extends Enum<E>> E choice(String key, E standard) {
    Class<E> type = standard.getDeclaringClass();
    List<String> names =
        Arrays.stream(type.getEnumConstants())
            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
            .toList();
    String name = oneOf(key, standard.name().toLowerCase(Locale.ROOT), names);
    return Enum.valueOf(type, name.toUpperCase(Locale.ROOT));
  }

  /** One of {@code names}, as written. */
  String oneOf(String key, String standard, List<String> names) {
    return ask(key)
        .map(
            setting -> {
              if (names.contains(setting.value())) {
                return setting.value();
              }
              wrong(
                  key,
                  setting,
                  "one of " + String.join(", ", names) + suggestion(setting.value(), names));
              return standard;
            })
        .orElse(standard);
  }

  /** Reports a key that is known, but of no use with another setting. */
  void refuse(String key, String reason) {
    ask(key).ifPresent(setting -> problems.add(setting.place() + ": " + key + " " + reason));
  }

  /** Reports a value that is wrong. */
  void wrong(String key, Setting setting, String expected) {
    problems.add(
        setting.place()
            + ": "
            + key
            + ": \""
            + Excerpt.of(setting.value())
            + "\" is not "
            + expected);
  }

  Optional<Setting> ask(String key) {
    asked.add(key);
    return Optional.ofNullable(settings.get(key));
  }

  private double number(String key, double standard, DoublePredicate allowed, String expected) {
    return ask(key)
        .map(
            setting -> {
              try {
                double value = Double.parseDouble(decimal(DECIMAL, setting.value()));
                if (allowed.test(value)) {
                  return value;
                }
              } catch (NumberFormatException e) {
                // Reported below, like a number out of range.
              }
              wrong(key, setting, expected);
              return standard;
            })
        .orElse(standard);
  }

  /** Returns {@code text} where it is of {@code form}. */
  private static String decimal(Pattern form, String text) {
    if (text.length() > LONGEST_NUMBER || !form.matcher(text).matches()) {
      throw new NumberFormatException("no decimal number");
    }
    return text;
  }

  private static String plain(double number) {
    return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
  }

  /**
   * Returns {@code "; did you mean ...?"} for the nearest candidate, or nothing where none is near.
   */
  private static String suggestion(String written, Collection<String> candidates) {
    String name = lastPart(written);
    // A key in the wrong section is likelier than a key with many typing errors.
    String sameName =
        candidates.stream()
            .filter(key -> lastPart(key).equals(name))
            .sorted()
            .collect(Collectors.joining(" or "));
    if (!sameName.isEmpty()) {
      return "; did you mean " + sameName + "?";
    }
    return Suggestion.of(written, candidates, name.length() / LETTERS_PER_TYPING_ERROR);
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
