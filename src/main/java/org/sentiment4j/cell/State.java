package org.sentiment4j.cell;

/**
 * What a cell hands from one time step to the next; or the gradient of the loss with respect to it.
 */
public final class State {
  private final double[] h;
  private final double[] c;

  /**
   * The state of a cell with a memory.
   *
   * @param h the output [hidden]
   * @param c the memory [hidden]
   */
  public State(double[] h, double[] c) {
    this.h = h;
    this.c = c;
  }

  /**
   * The state of a cell without a memory of its own.
   *
   * @param h the output [hidden]
   */
  public State(double[] h) {
    this(h, new double[0]);
  }

  /** The output [hidden]. */
  public double[] h() {
    return h;
  }

  /** The memory [hidden]; of length 0 where the cell has none. */
  public double[] c() {
    return c;
  }
}
