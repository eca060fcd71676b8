package org.sentiment4j.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.analysis.Explanation;
import org.sentiment4j.analysis.Explanation.Word;
import org.sentiment4j.error.Excerpt;
import picocli.CommandLine.Help.Ansi.IStyle;
import picocli.CommandLine.Help.Ansi.Style;

/** Which words pushed a network which way, for people. */
final class ExplanationText {
  /** Of the strongest words each way, so many are listed. */
  private static final int LISTED = 8;

  /** Black on ever stronger blue, of the 256 colours that terminals have. */
  private static final List<String> POSITIVE =
      List.of("fg(16),bg(195)", "fg(16),bg(153)", "fg(16),bg(111)", "fg(16),bg(75)");

  /** Orange, which nobody takes for blue. */
  private static final List<String> NEGATIVE =
      List.of("fg(16),bg(230)", "fg(16),bg(223)", "fg(16),bg(216)", "fg(16),bg(208)");

  private ExplanationText() {}

  /** Returns the words in their order on one line, each in the colour of its contribution. */
  static String coloured(Explanation explanation) {
    double largest =
        explanation.words().stream()
            .mapToDouble(word -> Math.abs(word.contribution()))
            .max()
            .orElse(0);
    return explanation.words().stream()
        .map(word -> coloured(word, largest))
        .collect(Collectors.joining(" ", "  ", "\n"));
  }

  private static String coloured(Word word, double largest) {
    List<String> colours = word.contribution() > 0 ? POSITIVE : NEGATIVE;
    long strength = Math.round(Math.abs(word.contribution()) / largest * colours.size());
    String shown = Excerpt.of(word.word());
    if (strength == 0) {
      return shown;
    }
    IStyle[] styles = Style.parse(colours.get((int) strength - 1));
    return Style.on(styles) + shown + Style.off(styles) + Style.reset.on();
  }

  /** Returns the strongest words each way, a line for each way, each word once. */
  static String strongest(Explanation explanation) {
    Comparator<Word> falling = Comparator.comparingDouble(word -> -Math.abs(word.contribution()));
    List<Word> sorted = explanation.words().stream().sorted(falling).toList();
    return line("to positive: ", sorted.stream().filter(word -> word.contribution() > 0))
        + line("to negative: ", sorted.stream().filter(word -> word.contribution() < 0));
  }

  private static String line(String way, Stream<Word> words) {
    Set<String> seen = new HashSet<>();
    String listed =
        words
            .filter(word -> seen.add(word.word()))
            .limit(LISTED)
            .map(ExplanationText::figure)
            .collect(Collectors.joining(", "));
    return listed.isEmpty() ? "" : "  " + way + listed + "\n";
  }

  private static String figure(Word word) {
    return String.format(Locale.ROOT, "%s %+.2f", Excerpt.of(word.word()), word.contribution());
  }

  /** Returns what integrated gradients leave, if it is much. */
  static String remainder(Explanation explanation) {
    return explanation.isPart()
        ? String.format(
            Locale.ROOT,
            "  not told apart: %+.2f: here the network all but jumps; see --occlusion\n",
            explanation.remainder())
        : "";
  }
}
