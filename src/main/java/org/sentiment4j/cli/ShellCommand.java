package org.sentiment4j.cli;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A command of this program, for a user to type.
 *
 * @param words its words
 */
record ShellCommand(List<String> words) {
  /** What a shell leaves as it is. */
  private static final String PLAIN = "[A-Za-z0-9_./=:,+@%-]+";

  ShellCommand {
    words = List.copyOf(words);
  }

  @Override
  public String toString() {
    return words.stream()
        .map(ShellCommand::quoted)
        .collect(Collectors.joining(" ", "scripts/sentiment4j ", ""));
  }

  private static String quoted(String word) {
    return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
