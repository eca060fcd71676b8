package org.sentiment4j.kernel;

import java.util.List;

/**
 * The recurrent cells, and where each keeps its weights.
 *
 * <p>W is [in][columns x hidden], R is [hidden][columns x hidden], b is [biases x hidden]: the
 * layout of Deeplearning4j's own layers, which call the candidate "I" and the input gate "G".
 */
public enum CellKind {
  /** h = tanh(W x + R h' + b). */
  SIMPLE(block(0, 0, 0)),

  /** Long short-term memory; columns candidate, forget gate, output gate, input gate. */
  LSTM(block(0, 0, 0), block(1, 1, 1), block(2, 2, 2), block(3, 3, 3)),

  /** The same with peepholes: three more columns of R, those of the forget, output, input gate. */
  PEEPHOLE_LSTM(block(0, 0, 0), block(1, 1, 1), block(2, 2, 2), block(3, 3, 3)),

  /** An LSTM whose input gate is 1 - forget gate; columns candidate, forget gate, output gate. */
  COUPLED_LSTM(block(0, 0, 0), block(1, 1, 1), block(2, 2, 2)),

  /**
   * Gated recurrent unit, the reset gate after the product; columns reset gate, update gate,
   * candidate, and b has a fourth part, the bias of the candidate's recurrent product.
   */
  GRU(block(2, Block.NONE, 2), block(0, 0, 0), block(1, 1, 1), block(Block.NONE, 2, 3));

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Block> blocks;

  CellKind(Block... blocks) {
    this.blocks = List.of(blocks);
  }

  /**
   * One sum of products for each unit, and the parameters that it takes.
   *
   * @param w which columns of W, or none
   * @param r which columns of R, or none
   * @param b which part of b
   */
  record Block(int w, int r, int b) {
    static final int NONE = -1;
  }

  private static Block block(int w, int r, int b) {
    return new Block(w, r, b);
  }

  /** The sums of products, in the order in which the kernel keeps them. */
  List<Block> blocks() {
    return blocks;
  }

  /** Whether a memory c goes from step to step beside the output h. */
  boolean hasMemory() {
    return this == LSTM || this == PEEPHOLE_LSTM || this == COUPLED_LSTM;
  }

  /** Whether it has a forget gate; it is the second block of columns and of biases. */
  public boolean hasForgetGate() {
    return hasMemory();
  }

  /** How many parts of {@code hidden} columns W has; R has as many. */
  public int columns() {
    return (int) blocks.stream().filter(block -> block.w() != Block.NONE).count();
  }

  /** How many columns R has beyond {@code columns() * hidden}. */
  public int peepholes() {
    return this == PEEPHOLE_LSTM ? 3 : 0;
  }

  /** How many parts of {@code hidden} elements b has. */
  public int biases() {
    return blocks.size();
  }
}
