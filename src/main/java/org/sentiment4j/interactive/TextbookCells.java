package org.sentiment4j.interactive;

import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;
import org.sentiment4j.cell.CoupledLstmCell;
import org.sentiment4j.cell.GruCell;
import org.sentiment4j.cell.LstmCell;
import org.sentiment4j.cell.PeepholeLstmCell;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.SimpleCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.seed.Seeds;

/** The textbook cells by their names in an experiment. */
public final class TextbookCells {
  private TextbookCells() {}

  /**
   * A cell with all weights zero.
   *
   * @param in the length of an input
   * @param hidden the number of units
   */
  public static RecurrentCell zero(Cell cell, int in, int hidden) {
    return switch (cell) {
      case SIMPLE -> new SimpleCell(in, hidden);
      case LSTM -> new LstmCell(in, hidden);
      case GRU -> new GruCell(in, hidden);
      case LSTM_PEEPHOLE -> new PeepholeLstmCell(in, hidden);
      case LSTM_COUPLED -> new CoupledLstmCell(in, hidden);
    };
  }

  /**
   * A cell with the weights that PyTorch's recurrent layers start with: all of them uniform within
   * ±1/√hidden; of biases that are added to each other it has two, and so b is the sum of two such
   * numbers.
   */
  public static RecurrentCell random(Cell kind, int in, int hidden, long seed) {
    RecurrentCell cell = zero(kind, in, hidden);
    double limit = 1 / Math.sqrt(hidden);
    Random random = new Random(Seeds.derive(seed, "cell"));
    DoubleSupplier uniform = () -> limit * (2 * random.nextDouble() - 1);
    Weights weights = cell.weights();
    weights.fill(uniform);
    for (String name : weights.names()) {
      if (isSumOfBiases(name, weights.names())) {
        double[] bias = weights.vector(name);
        for (int unit = 0; unit < hidden; unit++) {
          bias[unit] += uniform.getAsDouble();
        }
      }
    }
    return cell;
  }

  /** The second bias of a GRU's candidate is c_n, and stands apart from b_n. */
  private static boolean isSumOfBiases(String name, Set<String> names) {
    return name.startsWith("b_") && !names.contains("c_" + name.substring(2));
  }
}
