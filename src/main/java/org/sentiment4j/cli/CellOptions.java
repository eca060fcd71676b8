package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.error.InputException;
import org.sentiment4j.interactive.TextbookCells;
import org.sentiment4j.interactive.WeightsFile;
import picocli.CommandLine.Option;

/** A textbook cell: its kind, its size, and where its weights come from. */
final class CellOptions {
  private static final int MOST_UNITS = 64;
  private static final int STANDARD_UNITS = 2;
  private static final long STANDARD_SEED = 42;

  @Option(
      names = "--cell",
      paramLabel = "CELL",
      defaultValue = "lstm",
      description = "simple, lstm, gru, lstm_peephole or lstm_coupled (default: ${DEFAULT-VALUE}).")
  private Cell cell;

  @Option(
      names = "--hidden",
      paramLabel = "N",
      description =
          "How many units it has, 1 to " + MOST_UNITS + " (default: " + STANDARD_UNITS + ").")
  private Integer hidden;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "The same seed draws the same weights (default: " + STANDARD_SEED + ").")
  private Long seed;

  @Option(
      names = "--weights",
      paramLabel = "FILE",
      description = {
        "Take the weights from this YAML or JSON file: each name of the formulas with a list of rows"
            + " (W, R) or of numbers (b, p, c). --write-weights shows one."
      })
  private Path weights;

  /**
   * Returns the cell, and reports to {@code checks} all that is wrong.
   *
   * @param columns how many inputs a sequence has at each step; nothing where there is none
   */
  Optional<RecurrentCell> read(Checks checks, Optional<Integer> columns) throws IOException {
    if (weights == null) {
      return checks.make(() -> random(columns.orElse(1)));
    }
    if (seed != null) {
      checks.refuse("--seed " + seed + ": with --weights nothing is drawn; leave one of them out");
    }
    return checks.make(() -> given(columns));
  }

  private RecurrentCell random(int in) {
    int units = hidden == null ? STANDARD_UNITS : hidden;
    if (units < 1 || units > MOST_UNITS) {
      throw new InputException(
          "--hidden " + units + ": expected a whole number from 1 to " + MOST_UNITS);
    }
    return TextbookCells.random(cell, in, units, seed());
  }

  private RecurrentCell given(Optional<Integer> columns) throws IOException {
    RecurrentCell read = WeightsFile.read(weights, cell);
    int units = read.weights().hidden();
    int in = read.weights().in();
    if (hidden != null && hidden != units) {
      throw new InputException(
          "--hidden " + hidden + ": " + weights + " has " + units + " units; leave --hidden out");
    }
    if (columns.isPresent() && columns.get() != in) {
      throw new InputException(
          weights
              + ": weights for "
              + in
              + (in == 1 ? " input" : " inputs")
              + " at each step, but the sequence has "
              + columns.get());
    }
    return read;
  }

  private long seed() {
    return seed == null ? STANDARD_SEED : seed;
  }

  /** What the cell is, in one line. */
  String describe(Weights of) {
    return String.format(
        Locale.ROOT,
        "%s cell, hidden %d, in %d, %s",
        cell.name().toLowerCase(Locale.ROOT),
        of.hidden(),
        of.in(),
        weights == null
            ? "weights drawn as PyTorch draws them, seed " + seed()
            : "weights of " + weights.getFileName());
  }
}
