package org.sentiment4j.cell;

/** Where the gradient of the loss goes from one time step: to its input and the state before. */
public final class StepGradient {
  private final double[] x;
  private final State previous;
  private final double[] c;

  /** All zero, to be filled. */
  StepGradient(int in, State previous) {
    this.x = new double[in];
    this.previous = previous;
    this.c = new double[previous.c().length];
  }

  /** ∂loss/∂x [in]. */
  public double[] x() {
    return x;
  }

  /** ∂loss/∂h' [hidden] and, in a cell with a memory, ∂loss/∂c' [hidden]. */
  public State previous() {
    return previous;
  }

  /**
   * ∂loss/∂c of the new state [hidden]: what came from outside the step, and, as h = o tanh(c), by
   * way of its own h; of length 0 where the cell has no memory.
   */
  public double[] c() {
    return c;
  }
}
