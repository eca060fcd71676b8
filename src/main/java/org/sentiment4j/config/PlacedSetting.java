package org.sentiment4j.config;

/**
 * A setting of another file than the experiment's.
 *
 * @param key its full key, such as {@code training.batch}
 * @param value the text of its value
 * @param place where it was written, for messages, such as {@code grid.yaml, line 7}
 */
public record PlacedSetting(String key, String value, String place) {
  /** As the command line takes it. */
  @Override
  public String toString() {
    return key + "=" + value;
  }
}
