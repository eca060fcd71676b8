package org.sentiment4j.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.sentiment4j.seed.Seeds;

/** Which of the combinations of a grid are trained. */
public final class Selection {
  private Selection() {}

  /** All of {@code size} combinations, in their order. */
  public static List<Long> all(long size) {
    return LongStream.rangeClosed(1, size).boxed().toList();
  }

  /**
   * A random sample, in the order in which it was drawn: a larger one with the same seed begins
   * with it.
   *
   * @param size the number of combinations
   * @param count how many of them; all where there are no more
   * @param seed the same seed gives the same sample
   */
  public static List<Long> random(long size, int count, long seed) {
    Set<Long> drawn = new LinkedHashSet<>();
    for (long draw = 0; drawn.size() < Math.min(size, count); draw++) {
      drawn.add(1 + Math.floorMod(Seeds.derive(seed, draw), size));
    }
    return List.copyOf(drawn);
  }
}
