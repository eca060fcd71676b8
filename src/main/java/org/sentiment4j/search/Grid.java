package org.sentiment4j.search;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sentiment4j.config.PlacedSetting;

/**
 * What is tried: every combination of the choices, one of each axis.
 *
 * @param file where it was read
 * @param experiment the file of the experiment that the combinations change
 * @param place where {@code file} names it, for messages, such as {@code grid.yaml, line 1}
 * @param axes what is varied, in the order of the file
 */
public record Grid(Path file, Path experiment, String place, List<Axis> axes) {
  /** More combinations than these are not counted. */
  public static final long MOST = 1_000_000_000_000_000L;

  /**
   * What is varied together.
   *
   * @param key its key, or that of the section that its settings are in
   * @param choices what it is set to, one after the other; each the settings of one choice
   */
  public record Axis(String key, List<List<PlacedSetting>> choices) {
    /** Copies the list. */
    public Axis {
      choices = choices.stream().map(List::copyOf).toList();
    }
  }

  /** Copies the list. */
  public Grid {
    axes = List.copyOf(axes);
  }

  /** The number of combinations, at most one more than {@link #MOST}. */
  public long size() {
    long size = 1;
    for (Axis axis : axes) {
      if (size > MOST / axis.choices().size()) {
        return MOST + 1;
      }
      size *= axis.choices().size();
    }
    return size;
  }

  /**
   * Returns one of the combinations. The last axis varies fastest, as in nested loops.
   *
   * @param number from 1
   */
  public Combination combination(long number) {
    int[] choices = new int[axes.size()];
    long rest = number - 1;
    for (int axis = axes.size() - 1; axis >= 0; axis--) {
      int count = axes.get(axis).choices().size();
      choices[axis] = (int) (rest % count);
      rest /= count;
    }
    List<PlacedSetting> settings = new ArrayList<>();
    for (int axis = 0; axis < choices.length; axis++) {
      settings.addAll(axes.get(axis).choices().get(choices[axis]));
    }
    return new Combination(number, settings);
  }

  /** The keys that are varied, in the order of the file. */
  public List<String> keys() {
    return axes.stream()
        .flatMap(axis -> axis.choices().stream())
        .flatMap(List::stream)
        .map(PlacedSetting::key)
        .distinct()
        .toList();
  }

  /** Those of {@code keys} that are varied, too. */
  public Set<String> varied(List<String> keys) {
    Set<String> both = new TreeSet<>(keys());
    both.retainAll(keys);
    return both;
  }
}
