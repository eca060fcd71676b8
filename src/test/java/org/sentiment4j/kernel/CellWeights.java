package org.sentiment4j.kernel;

import org.sentiment4j.cell.CoupledLstmCell;
import org.sentiment4j.cell.GruCell;
import org.sentiment4j.cell.LstmCell;
import org.sentiment4j.cell.PeepholeLstmCell;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.SimpleCell;
import org.sentiment4j.cell.Weights;

/** The weights of the textbook cells, by name, in the kernel's order. */
public final class CellWeights {
  private CellWeights() {}

  public static CellKind kind(String nameInGoldenVectors) {
    return switch (nameInGoldenVectors) {
      case "rnn" -> CellKind.SIMPLE;
      case "lstm" -> CellKind.LSTM;
      case "lstm_peephole" -> CellKind.PEEPHOLE_LSTM;
      case "lstm_coupled" -> CellKind.COUPLED_LSTM;
      case "gru" -> CellKind.GRU;
      default -> throw new IllegalArgumentException("no cell " + nameInGoldenVectors);
    };
  }

  public static RecurrentCell textbookCell(CellKind kind, int in, int hidden) {
    return switch (kind) {
      case SIMPLE -> new SimpleCell(in, hidden);
      case LSTM -> new LstmCell(in, hidden);
      case PEEPHOLE_LSTM -> new PeepholeLstmCell(in, hidden);
      case COUPLED_LSTM -> new CoupledLstmCell(in, hidden);
      case GRU -> new GruCell(in, hidden);
    };
  }

  /** The gates by the kernel's columns. */
  private static String[] gates(CellKind kind) {
    return switch (kind) {
      case SIMPLE -> new String[] {"h"};
      case LSTM, PEEPHOLE_LSTM -> new String[] {"g", "f", "o", "i"};
      case COUPLED_LSTM -> new String[] {"g", "f", "o"};
      case GRU -> new String[] {"r", "z", "n"};
    };
  }

  public static Parameters parameters(CellKind kind, Weights weights) {
    int in = weights.in();
    int hidden = weights.hidden();
    Parameters parameters = Parameters.zeros(kind, in, hidden);
    String[] gates = gates(kind);
    for (int q = 0; q < gates.length; q++) {
      columns(weights.matrix("W_" + gates[q]), parameters.w(), q * hidden * in);
      columns(weights.matrix("R_" + gates[q]), parameters.r(), q * hidden * hidden);
      columns(weights.matrix("b_" + gates[q]), parameters.b(), q * hidden);
    }
    if (kind == CellKind.GRU) {
      columns(weights.matrix("c_n"), parameters.b(), 3 * hidden);
    }
    if (kind == CellKind.PEEPHOLE_LSTM) {
      columns(weights.matrix("p_f"), parameters.r(), 4 * hidden * hidden);
      columns(weights.matrix("p_o"), parameters.r(), (4 * hidden + 1) * hidden);
      columns(weights.matrix("p_i"), parameters.r(), (4 * hidden + 2) * hidden);
    }
    return parameters;
  }

  /** A unit's weights are one column. */
  private static void columns(double[][] units, float[] to, int from) {
    int i = from;
    for (double[] unit : units) {
      for (double weight : unit) {
        to[i++] = (float) weight;
      }
    }
  }
}
