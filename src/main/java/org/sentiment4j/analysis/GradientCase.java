package org.sentiment4j.analysis;

import java.util.Locale;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Initialisation;

/**
 * Which network is measured.
 *
 * @param name the run or the experiment
 * @param cell its recurrent cell
 * @param initialisation how its weights were drawn
 * @param weights when
 */
public record GradientCase(String name, Cell cell, Initialisation initialisation, Weights weights) {

  /** Which of the network's weights. */
  public enum Weights {
    /** As they were drawn. */
    INITIAL,
    /** Those of a run's best epoch. */
    BEST
  }

  /** A name for people, such as {@code lstm, keras, initial}. */
  public String label() {
    return String.join(", ", name, lower(initialisation), lower(weights));
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
