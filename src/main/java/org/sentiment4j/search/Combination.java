package org.sentiment4j.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sentiment4j.config.PlacedSetting;

/**
 * One of the combinations of a {@link Grid}.
 *
 * @param number which, from 1
 * @param settings what it changes of the experiment
 */
public record Combination(long number, List<PlacedSetting> settings) {
  /** Copies the list. */
  public Combination {
    settings = List.copyOf(settings);
  }

  /** What it sets {@code key} to, if it does. */
  public Optional<String> value(String key) {
    return settings.stream()
        .filter(setting -> setting.key().equals(key))
        .map(PlacedSetting::value)
        .findFirst();
  }

  /** Its settings as the command line takes them, with spaces between them. */
  public String text() {
    return settings.isEmpty()
        ? "as it is"
        : settings.stream().map(PlacedSetting::toString).collect(Collectors.joining(" "));
  }

  /** The same with the last parts of the keys alone. */
  public String shortText() {
    return settings.stream()
        .map(setting -> setting.toString().replaceFirst("^[^=]*\\.(?=[^=]*=)", ""))
        .collect(Collectors.joining(" "));
  }
}
