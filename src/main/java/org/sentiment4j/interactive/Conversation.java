package org.sentiment4j.interactive;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.Step;
import org.sentiment4j.error.InputException;

/**
 * A cell that is fed a line at a time, and shows its state after each.
 *
 * @param cell the cell, which starts from a zero state
 * @param gates whether to show the gates too
 * @param prompt what asks for the next line; empty where nobody is there to be asked
 */
public record Conversation(RecurrentCell cell, boolean gates, String prompt) {
  /** The line that ends it. */
  public static final String STOP = "stop";

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /**
   * Reads inputs until a line says stop, the input ends, or nobody takes the output any more. A
   * line holds as many numbers as the cell has inputs, with space between them. A line that does
   * not is named on {@code err}, and changes nothing.
   *
   * @param out takes a line for each vector: the number of the step, from 1; the vector's name; its
   *     numbers
   */
  public void run(InputStream in, PrintWriter out, PrintWriter err) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    CellRun run = new CellRun(cell);
    long number = 0;
    long step = 0;
    while (!out.checkError()) {
      ask(err);
      String line = lines.readLine();
      if (line == null || line.strip().equalsIgnoreCase(STOP)) {
        return;
      }
      number++;
      if (number == 1 && line.startsWith(BYTE_ORDER_MARK)) {
        line = line.substring(BYTE_ORDER_MARK.length());
      }
      try {
        Step taken = run.feed(input(line));
        step++;
        show(step, taken, out);
      } catch (InputException e) {
        err.println("line " + number + ": " + e.getMessage() + " (the state is as it was)");
      }
    }
  }

  private void ask(PrintWriter err) {
    err.print(prompt);
    err.flush();
  }

  private double[] input(String line) {
    int expected = cell.weights().in();
    String[] words = line.isBlank() ? new String[0] : line.strip().split("\\s+");
    if (words.length != expected) {
      throw new InputException(
          "expected "
              + (expected == 1 ? "a number" : expected + " numbers with space between them")
              + ", found "
              + (words.length == 0 ? "nothing" : words.length + " of them")
              + (words.length > expected && expected == 1 ? ": one a line" : ""));
    }
    return Arrays.stream(words).mapToDouble(FiniteNumber::parse).toArray();
  }

  private void show(long number, Step step, PrintWriter out) {
    Map<String, double[]> vectors =
        gates ? ShownVectors.stateAndGates(step) : ShownVectors.state(step);
    vectors.forEach(
        (name, values) ->
            out.println(String.format(Locale.ROOT, "%4d  %s", number, name) + row(values)));
    out.flush();
  }

  private static String row(double[] values) {
    return Arrays.stream(values)
        .mapToObj(value -> String.format(Locale.ROOT, "%12.6f", value))
        .collect(Collectors.joining());
  }
}
