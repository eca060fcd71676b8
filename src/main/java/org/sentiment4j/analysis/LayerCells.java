package org.sentiment4j.analysis;

import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Weights;
import org.sentiment4j.config.Cell;
import org.sentiment4j.error.InputException;
import org.sentiment4j.interactive.TextbookCells;

/** The parameters of a Deeplearning4j layer, put into a textbook cell. */
final class LayerCells {
  private LayerCells() {}

  /**
   * Returns the cell with these weights.
   *
   * @param w W [in][columns x hidden], a unit's weights are a column
   * @param rw RW [hidden][columns x hidden], and three more columns of peepholes, those of the
   *     forget, the output and the input gate
   * @param b b [biases x hidden]
   * @throws InputException where they are not the parameters of such a cell
   */
  static RecurrentCell of(Cell kind, double[][] w, double[][] rw, double[] b) {
    int in = w.length;
    int hidden = rw.length;
    RecurrentCell cell = TextbookCells.zero(kind, in, hidden);
    Weights weights = cell.weights();
    String[] gates = gates(kind);
    int columns = gates.length * hidden;
    int peepholes = kind == Cell.LSTM_PEEPHOLE ? 3 : 0;
    int biases = kind == Cell.GRU ? columns + hidden : columns;
    if (w[0].length != columns || rw[0].length != columns + peepholes || b.length != biases) {
      throw new InputException("the recurrent layer is not that of model.cell in its experiment");
    }
    for (int block = 0; block < gates.length; block++) {
      weights.set("W_" + gates[block], columns(w, block * hidden, hidden));
      weights.set("R_" + gates[block], columns(rw, block * hidden, hidden));
      weights.set("b_" + gates[block], part(b, block, hidden));
    }
    if (kind == Cell.GRU) {
      weights.set("c_n", part(b, gates.length, hidden));
    }
    if (kind == Cell.LSTM_PEEPHOLE) {
      weights.set("p_f", columns(rw, columns, 1));
      weights.set("p_o", columns(rw, columns + 1, 1));
      weights.set("p_i", columns(rw, columns + 2, 1));
    }
    return cell;
  }

  /** The gates in the order of the columns, see {@code kernel.CellKind}. */
  private static String[] gates(Cell kind) {
    return switch (kind) {
      case SIMPLE -> new String[] {"h"};
      case LSTM, LSTM_PEEPHOLE -> new String[] {"g", "f", "o", "i"};
      case LSTM_COUPLED -> new String[] {"g", "f", "o"};
      case GRU -> new String[] {"r", "z", "n"};
    };
  }

  /** Returns {@code count} columns from {@code first}, each as a row. */
  private static double[][] columns(double[][] matrix, int first, int count) {
    double[][] rows = new double[count][matrix.length];
    for (int column = 0; column < count; column++) {
      for (int row = 0; row < matrix.length; row++) {
        rows[column][row] = matrix[row][first + column];
      }
    }
    return rows;
  }

  private static double[][] part(double[] values, int block, int hidden) {
    double[][] part = new double[1][hidden];
    System.arraycopy(values, block * hidden, part[0], 0, hidden);
    return part;
  }
}
