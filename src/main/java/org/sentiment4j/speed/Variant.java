package org.sentiment4j.speed;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;
import org.sentiment4j.model.NetworkFactory;

/**
 * One way to compute a recurrent layer.
 *
 * @param cell the recurrent cell
 * @param engine the implementation, never {@link Engine#AUTO}
 * @param padding what the padding of short reviews means
 */
public record Variant(Cell cell, Engine engine, Padding padding) {

  /** Returns every combination that there is, the cells first. */
  public static List<Variant> combinations(
      Collection<Cell> cells, Collection<Engine> engines, Collection<Padding> paddings) {
    List<Variant> variants = new ArrayList<>();
    for (Cell cell : cells) {
      for (Engine engine : engines) {
        for (Padding padding : paddings) {
          if (NetworkFactory.supports(cell, engine)) {
            variants.add(new Variant(cell, engine, padding));
          }
        }
      }
    }
    return variants;
  }

  /** The name of a cell, an engine or a kind of padding as users write it. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
