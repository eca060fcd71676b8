package org.sentiment4j.cell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A cell run over a sequence, from a zero state, step by step. */
public final class Sequence {
  private final RecurrentCell cell;
  private final List<Step> steps = new ArrayList<>();

  /**
   * Runs the cell over all of the sequence. Where padding is to be skipped, leave it out.
   *
   * @param x the inputs [time][in]; time may be 0
   */
  public Sequence(RecurrentCell cell, double[][] x) {
    this.cell = cell;
    State state = cell.zeroState();
    for (double[] input : x) {
      Step step = cell.forward(input, state);
      steps.add(step);
      state = step.state();
    }
  }

  /** The steps in the order of time. */
  public List<Step> steps() {
    return Collections.unmodifiableList(steps);
  }

  /** The outputs h [time][hidden]. */
  public double[][] h() {
    return steps.stream().map(step -> step.state().h()).toArray(double[][]::new);
  }

  /**
   * Back through time (Werbos 1990, Backpropagation through time, Proceedings of the IEEE 78:1550):
   * from the last step to the first, each h taking its own gradient and the one that comes from the
   * step after it.
   *
   * @param dh ∂loss/∂h of every step [time][hidden], by the ways outside the recurrence; where only
   *     the last output is used, all others are zero
   * @param gradients ∂loss/∂weights, of the shape of the weights; this sequence's share is added
   * @return ∂loss/∂x [time][in]
   */
  public double[][] backward(double[][] dh, Weights gradients) {
    return backwardWithStates(dh, gradients).x();
  }

  /**
   * The same as {@link #backward}, with the gradients of all the states on the way.
   *
   * @param dh ∂loss/∂h of every step [time][hidden], by the ways outside the recurrence
   * @param gradients ∂loss/∂weights; this sequence's share is added
   */
  public SequenceGradient backwardWithStates(double[][] dh, Weights gradients) {
    if (dh.length != steps.size()) {
      throw new IllegalArgumentException(dh.length + " gradients for " + steps.size() + " steps");
    }
    double[][] dx = new double[steps.size()][];
    State[] dStates = new State[steps.size()];
    State dState = cell.zeroState();
    for (int t = steps.size() - 1; t >= 0; t--) {
      Algebra.add(dState.h(), dh[t]);
      StepGradient d = cell.backward(steps.get(t), dState, gradients);
      dx[t] = d.x();
      dStates[t] = new State(dState.h(), d.c());
      dState = d.previous();
    }
    return new SequenceGradient(dx, List.of(dStates));
  }
}
