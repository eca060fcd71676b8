package org.sentiment4j.interactive;

import java.util.Arrays;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.cell.State;
import org.sentiment4j.cell.Step;
import org.sentiment4j.error.InputException;

/** A cell on its way through a sequence, from a zero state. */
final class CellRun {
  private final RecurrentCell cell;
  private State state;

  CellRun(RecurrentCell cell) {
    this.cell = cell;
    state = cell.zeroState();
  }

  /**
   * One step on.
   *
   * @param x the input [in]
   * @throws InputException if numbers become so large that the state is no number any more; it
   *     stays what it was
   */
  Step feed(double[] x) {
    Step step = cell.forward(x, state);
    if (!isFinite(step.state().h()) || !isFinite(step.state().c())) {
      throw new InputException("too large for these weights: the state would be no number");
    }
    state = step.state();
    return step;
  }

  private static boolean isFinite(double[] values) {
    return Arrays.stream(values).allMatch(Double::isFinite);
  }
}
