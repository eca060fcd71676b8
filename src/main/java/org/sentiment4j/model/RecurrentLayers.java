package org.sentiment4j.model;

import org.deeplearning4j.nn.conf.layers.Layer;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Engine;
import org.sentiment4j.config.Padding;
import org.sentiment4j.text.PadOrTruncate.Side;

/** One engine: an implementation of the recurrent layers, and how it wants its padding. */
interface RecurrentLayers {

  /**
   * Returns a layer from {@code [batch, in, time]} to the state behind the last word, {@code
   * [batch, hidden]}.
   *
   * @param cell the recurrent cell
   * @param in the size of the vectors that come in
   * @param hidden the size of the state
   * @param weights how its weights are drawn
   */
  Layer lastState(Cell cell, int in, int hidden, WeightScheme weights);

  /** The side of the padding in a batch. */
  Side paddingSide(Padding padding);

  /** Returns the layers of {@code engine}. */
  static RecurrentLayers of(Engine engine) {
    return switch (engine) {
      case AUTO, STOCK -> new StockLayers();
    };
  }
}
