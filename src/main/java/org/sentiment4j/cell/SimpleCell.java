package org.sentiment4j.cell;

import java.util.List;

/**
 * The plain recurrent cell (Elman 1990, Finding structure in time, Cognitive Science 14:179; with
 * tanh in place of his logistic function).
 *
 * <pre>{@code
 * h = tanh(W_h x + R_h h' + b_h)
 * }</pre>
 *
 * It has no memory beside h, and no gates.
 */
public final class SimpleCell implements RecurrentCell {
  private final Weights weights;

  /** All weights zero. */
  public SimpleCell(int in, int hidden) {
    weights = new Weights(in, hidden, List.of("W_h", "R_h", "b_h"));
  }

  @Override
  public Weights weights() {
    return weights;
  }

  @Override
  public State zeroState() {
    return new State(new double[weights.hidden()]);
  }

  @Override
  public Step forward(double[] x, State previous) {
    double[] h = weights.sum("h", x, previous.h());
    for (int k = 0; k < h.length; k++) {
      h[k] = Math.tanh(h[k]);
    }
    return new Step(x, previous, new State(h));
  }

  /**
   * {@inheritDoc}
   *
   * <pre>{@code
   * delta_h = dh (1 - h²)
   * }</pre>
   */
  @Override
  public StepGradient backward(Step step, State dState, Weights gradients) {
    double[] h = step.state().h();
    double[] deltaH = new double[h.length];
    for (int k = 0; k < h.length; k++) {
      deltaH[k] = dState.h()[k] * (1 - h[k] * h[k]);
    }
    StepGradient d = new StepGradient(weights.in(), zeroState());
    weights.sumBackward("h", deltaH, step, gradients, d);
    return d;
  }
}
