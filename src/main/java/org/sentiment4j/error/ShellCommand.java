package org.sentiment4j.error;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A command of this program, for a user to type.
 *
 * @param words its words
 */
public record ShellCommand(List<String> words) {
  /** What a shell leaves as it is. */
  private static final String PLAIN = "[A-Za-z0-9_./=:,+@%-]+";

  /** Copies the list. */
  public ShellCommand {
    words = List.copyOf(words);
  }

  /** Makes one; a word may be a path, a number or what else says what it is. */
  public static ShellCommand of(Object... words) {
    return new ShellCommand(Arrays.stream(words).map(Object::toString).toList());
  }

  @Override
  public String toString() {
    return words.stream()
        .map(ShellCommand::quoted)
        .collect(Collectors.joining(" ", "scripts/sentiment4j ", ""));
  }

  /** A word as a shell takes it for one. */
  public static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
