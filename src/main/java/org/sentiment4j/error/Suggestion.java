package org.sentiment4j.error;

import java.util.Collection;
import java.util.Comparator;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** What the user may have meant by a name that is unknown. */
public final class Suggestion {
  /** What is longer is no name, and would take long to compare. */
  private static final int LONGEST = 100;

  private Suggestion() {}

  /**
   * Returns {@code "; did you mean ...?"} for the nearest candidate, or nothing where none is near.
   *
   * @param typingErrors how many letters may be wrong, missing or too many
   */
  public static String of(String written, Collection<String> candidates, int typingErrors) {
    if (written.length() > LONGEST) {
      return "";
    }
    LevenshteinDistance distance = new LevenshteinDistance(typingErrors);
    return candidates.stream()
        .filter(candidate -> distance.apply(written, candidate) >= 0)
        .min(
            Comparator.<String>comparingInt(candidate -> distance.apply(written, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .map(nearest -> "; did you mean " + nearest + "?")
        .orElse("");
  }
}
