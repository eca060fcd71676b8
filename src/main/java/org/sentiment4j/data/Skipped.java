package org.sentiment4j.data;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.error.Excerpt;

/**
 * What has the name of a review, and is none: a link, a folder, a pipe.
 *
 * @param count how many there are
 * @param examples the first of them, each with the reason
 */
public record Skipped(int count, List<String> examples) {
  /** Enough to see what they have in common. */
  private static final int EXAMPLES = 5;

  /** Nothing was left out. */
  public static final Skipped NONE = new Skipped(0, List.of());

  /** Makes the list unmodifiable. */
  public Skipped {
    examples = List.copyOf(examples);
  }

  /** The same with {@code name}, left out for {@code reason}. */
  Skipped with(String name, String reason) {
    if (examples.size() == EXAMPLES) {
      return new Skipped(count + 1, examples);
    }
    List<String> more = new ArrayList<>(examples);
    more.add(Excerpt.of(name) + " (" + reason + ")");
    return new Skipped(count + 1, more);
  }
}
