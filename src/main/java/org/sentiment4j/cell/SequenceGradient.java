package org.sentiment4j.cell;

import java.util.List;

/** What went back through a {@link Sequence}: the gradients of its inputs and of its states. */
public final class SequenceGradient {
  private final double[][] x;
  private final List<State> states;

  SequenceGradient(double[][] x, List<State> states) {
    this.x = x;
    this.states = states;
  }

  /** ∂loss/∂x of every step [time][in]. */
  public double[][] x() {
    return x;
  }

  /**
   * ∂loss/∂h and, in a cell with a memory, ∂loss/∂c of every step, in the order of time.
   *
   * <p>Both are total derivatives: they hold all ways to the loss, through the steps after and by
   * those outside the recurrence. What they vary differs:
   *
   * <ul>
   *   <li>∂loss/∂h of step t: h of that step alone, with its c as it was. So in an LSTM it is what
   *       goes through the gates and candidates of the next step, and through the output.
   *   <li>∂loss/∂c of step t: c of that step, and h with it, since the step computes h = o tanh(c)
   *       from it (with peepholes its output gate o, too). So it is what goes straight on to the
   *       memory of the next step (with peepholes also to its gates), and what goes through h.
   * </ul>
   */
  public List<State> states() {
    return states;
  }
}
