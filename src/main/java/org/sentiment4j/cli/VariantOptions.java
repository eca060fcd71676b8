package org.sentiment4j.cli;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;
import org.sentiment4j.error.InputException;
import org.sentiment4j.speed.Variant;
import picocli.CommandLine.Option;

/** Which cells, engines and kinds of padding are measured. */
final class VariantOptions {
  @Option(
      names = "--cells",
      paramLabel = "CELL",
      split = ",",
      description = "Which cells, with commas between them (default: all).")
  private Set<Cell> cells;

  @Option(
      names = "--engines",
      paramLabel = "ENGINE",
      split = ",",
      description = "Which engines (default: all). A cell that an engine cannot run is left out.")
  private Set<Engine> engines;

  @Option(
      names = "--paddings",
      paramLabel = "PADDING",
      split = ",",
      defaultValue = "masked",
      description = "masked, learned, or masked,learned (default: ${DEFAULT-VALUE}).")
  private Set<Padding> paddings;

  /**
   * Returns what there is of what was asked for.
   *
   * @throws InputException where that is nothing
   */
  List<Variant> read() {
    Set<Engine> named = engines == null ? allEngines() : engines;
    if (named.contains(Engine.AUTO)) {
      throw new InputException("--engines auto: name the engines to measure");
    }
    Set<Cell> asked = cells == null ? new LinkedHashSet<>(List.of(Cell.values())) : cells;
    List<Variant> variants = Variant.combinations(asked, named, paddings);
    if (variants.isEmpty()) {
      throw new InputException("--engines: none of them can run any of the cells");
    }
    return variants;
  }

  private static Set<Engine> allEngines() {
    Set<Engine> all = new LinkedHashSet<>(Arrays.asList(Engine.values()));
    all.remove(Engine.AUTO);
    return all;
  }
}
