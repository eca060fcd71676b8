/**
 * The recurrent cells as the literature has them: one time step forward and one back, in plain
 * {@code double[]}.
 *
 * <p>This package is the specification. It is what an interactive cell prints, and what the fast
 * kernels are held against; so it is written to be read beside the papers, one class a {@link
 * org.sentiment4j.cell.RecurrentCell cell}, and nothing in it is done for speed.
 *
 * <ul>
 *   <li>{@link org.sentiment4j.cell.SimpleCell}: tanh of a weighted sum.
 *   <li>{@link org.sentiment4j.cell.LstmCell}: long short-term memory with a forget gate.
 *   <li>{@link org.sentiment4j.cell.PeepholeLstmCell}: its gates see the memory too.
 *   <li>{@link org.sentiment4j.cell.CoupledLstmCell}: what it forgets makes room for what it takes
 *       in.
 *   <li>{@link org.sentiment4j.cell.GruCell}: gated recurrent unit, the reset gate after the
 *       product.
 * </ul>
 *
 * <p>Everywhere: x is the input [in], h the output [hidden] and c the memory [hidden] of a step; a
 * prime marks the step before (h', c'). A gate g has the weights W_g [hidden][in] of the input, R_g
 * [hidden][hidden] of the recurrence, b_g [hidden], its bias, and p_g [hidden], its peephole, where
 * it has one. A product of two vectors is taken element by element. d stands for the gradient of
 * the loss (dh is ∂loss/∂h), and delta_g for its gradient with respect to what gate g applies its
 * sigmoid or tanh to. From delta_g follow dW_g = delta_g xᵀ, dR_g = delta_g h'ᵀ and db_g = delta_g,
 * and the gate's shares of dx, W_gᵀ delta_g, and of dh', R_gᵀ delta_g.
 *
 * <p>{@link org.sentiment4j.cell.Sequence} runs a cell over a sequence, and back through time.
 * Arrays are handed on as they are, not copied. NaN and infinity go where the arithmetic takes
 * them.
 */
package org.sentiment4j.cell;
