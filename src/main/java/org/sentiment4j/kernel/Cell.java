package org.sentiment4j.kernel;

/**
 * What a cell does between the products, element by element; the rest is the same for all cells.
 *
 * <p>The passes are short loops over one row, several to a step: Java 17 compiles those well, and a
 * loop with five activations in it badly.
 */
sealed interface Cell permits SimpleCell, LstmCell, PeepholeLstmCell, CoupledLstmCell, GruCell {
  /**
   * From the sums in {@link History#gates} of t to the gates, and the state of t + 1.
   *
   * @param lanes how many lanes to do, whole vectors
   */
  void forward(History history, int t, int lanes);

  /**
   * From the gradient of the state of t + 1 to those of the sums of t, which take the place of the
   * gates, and to the part of the gradient of the state of t that is by way of no product.
   */
  void backward(History history, Gradients gradients, int t, int lanes);

  /**
   * Adds the gradients of weights that the cell has beside those of the products.
   *
   * @param sums an element for each lane, to be added up by {@link #finishOwnGradients}
   */
  default void addOwnGradients(History history, float[] sums, int t, int lanes) {}

  /** Adds those sums to the gradients of the weights. */
  default void finishOwnGradients(float[] sums, Parameters gradients) {}

  /** How many sums {@link #addOwnGradients} needs. */
  default int ownGradients() {
    return 0;
  }

  /** The cell without the products. */
  static Cell of(Layout layout, Parameters parameters, History history) {
    return switch (layout.kind) {
      case SIMPLE -> new SimpleCell();
      case LSTM -> new LstmCell();
      case PEEPHOLE_LSTM -> new PeepholeLstmCell(new Peepholes(layout, parameters, history));
      case COUPLED_LSTM -> new CoupledLstmCell();
      case GRU -> new GruCell();
    };
  }
}
