package org.sentiment4j.cell;

/** Where the gradient of the loss goes from one time step: to its input and the state before. */
public final class StepGradient {
  private final double[] x;
  private final State previous;

  StepGradient(double[] x, State previous) {
    this.x = x;
    this.previous = previous;
  }

  /** ∂loss/∂x [in]. */
  public double[] x() {
    return x;
  }

  /** ∂loss/∂h' [hidden] and, in a cell with a memory, ∂loss/∂c' [hidden]. */
  public State previous() {
    return previous;
  }
}
