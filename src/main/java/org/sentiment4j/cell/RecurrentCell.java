package org.sentiment4j.cell;

/**
 * A recurrent cell: from an input and the state of the step before to a new state.
 *
 * <p>A cell is made with all weights zero; {@link #weights()} are there to be filled.
 */
public sealed interface RecurrentCell
    permits SimpleCell, LstmCell, PeepholeLstmCell, CoupledLstmCell, GruCell {

  /** The weights that the cell computes with, by name; a change takes effect at the next step. */
  Weights weights();

  /**
   * A state that is zero throughout: the one before the first step, and, as a gradient, the one
   * after the last.
   */
  State zeroState();

  /**
   * One time step.
   *
   * @param x the input [in]
   * @param previous the state before it: h' [hidden] and, in a cell with a memory, c' [hidden]
   * @return the new state, with all that {@link #backward} needs
   * @throws IllegalArgumentException if x or a part of the state has another length
   */
  Step forward(double[] x, State previous);

  /**
   * The same time step backwards: the chain rule from the new state to all that it was computed
   * from.
   *
   * @param step what {@link #forward} returned, computed with the weights as they are now
   * @param dState ∂loss/∂h and ∂loss/∂c of the new state, as they come from outside the step: that
   *     its h depends on its c is not in them yet
   * @param gradients ∂loss/∂weights, of the shape of the weights; this step's share is added
   * @return ∂loss/∂x, ∂loss/∂h' and ∂loss/∂c' by way of this step, and the whole ∂loss/∂c
   */
  StepGradient backward(Step step, State dState, Weights gradients);
}
