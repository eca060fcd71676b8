package org.sentiment4j.cli;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.TextLines.Line;

/**
 * Says which texts a network could not read as they are: of each kind the first few, and at the end
 * how many there were.
 */
final class PredictionNotices {
  private static final int SHOWN = 5;

  private final String unit;
  private final Consumer<String> notices;
  private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);
  private long number;

  private enum Kind {
    TOO_LONG("longer than a review can be"),
    MALFORMED("not all UTF-8"),
    UNKNOWN("no word that the network knows"),
    CUT("more words than the network reads");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  /**
   * Notices about texts that are numbered from 1.
   *
   * @param unit what a text is: a line, or an argument
   * @param notices takes them, a line each
   */
  PredictionNotices(String unit, Consumer<String> notices) {
    this.unit = unit;
    this.notices = notices;
  }

  /** Looks at the next text. */
  void check(Line line, EncodedText text) {
    number++;
    if (line.tooLong()) {
      say(Kind.TOO_LONG, "not read");
      return;
    }
    if (line.malformed() > 0) {
      say(Kind.MALFORMED, "replaced by U+FFFD: " + line.malformed());
    }
    if (text.knownCount() == 0) {
      say(Kind.UNKNOWN, "its answer means little");
    }
    if (text.isCut()) {
      say(Kind.CUT, "the last " + text.words().size() + " of " + text.wordCount());
    }
  }

  private void say(Kind kind, String details) {
    if (counts.merge(kind, 1L, Long::sum) <= SHOWN) {
      notices.accept(unit + " " + number + ": " + kind.words + "; " + details);
    }
  }

  /** Says how many there were of each kind of which not all were named. */
  void finish() {
    counts.forEach(
        (kind, count) -> {
          if (count > SHOWN) {
            notices.accept(
                String.format(Locale.ROOT, "%,d of %,d %ss: %s", count, number, unit, kind.words));
          }
        });
  }
}
