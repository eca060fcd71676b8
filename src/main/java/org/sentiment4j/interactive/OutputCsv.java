package org.sentiment4j.interactive;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Step;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.ShortestDecimal;

/**
 * What a cell makes of a sequence, as CSV: {@code t,h_1,…,h_hidden}, and with the gates {@code
 * C_1,…} and each gate's columns after it. Steps and units are counted from 1; numbers are in the
 * shortest form that reads back to the same.
 *
 * @param cell the cell, which starts from a zero state
 * @param gates whether memory and gates have columns, too
 */
public record OutputCsv(RecurrentCell cell, boolean gates) {

  /**
   * Writes a header and a row for each step.
   *
   * @param x the inputs [time][in], at least one
   * @throws InputException if an input is too large for the weights; then nothing is written
   */
  public void write(double[][] x, PrintWriter out) {
    List<String> lines = new ArrayList<>();
    CellRun run = new CellRun(cell);
    for (double[] input : x) {
      int t = lines.size() + 1;
      try {
        lines.add(row(t, shown(run.feed(input))));
      } catch (InputException e) {
        throw new InputException("step " + t + " of the sequence: " + e.getMessage(), e);
      }
    }
    out.println(header(shown(new CellRun(cell).feed(x[0]))));
    lines.forEach(out::println);
    out.flush();
  }

  private Map<String, double[]> shown(Step step) {
    return gates ? ShownVectors.stateAndGates(step) : Map.of(ShownVectors.OUTPUT, step.state().h());
  }

  private static String header(Map<String, double[]> vectors) {
    List<String> cells = new ArrayList<>(List.of("t"));
    vectors.forEach(
        (name, values) -> {
          for (int unit = 1; unit <= values.length; unit++) {
            cells.add(name + "_" + unit);
          }
        });
    return String.join(",", cells);
  }

  private static String row(int t, Map<String, double[]> vectors) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(t)));
    for (double[] values : vectors.values()) {
      for (double value : values) {
        cells.add(ShortestDecimal.of(value));
      }
    }
    return String.join(",", cells);
  }
}
