package org.sentiment4j.config;

/** The recurrent cell of a network. */
public enum Cell {
  /** The plain recurrent cell: h = tanh(W x + R h' + b). */
  SIMPLE,
  /** Long short-term memory with a forget gate. */
  LSTM,
  /** Gated recurrent unit, the reset gate after the product. */
  GRU,
  /** An LSTM whose gates also see its memory. */
  LSTM_PEEPHOLE,
  /** An LSTM that takes in as much as it forgets: the input gate is 1 - forget gate. */
  LSTM_COUPLED;

  /** Whether it is among Deeplearning4j's own layers. */
  public boolean isStock() {
    return this == SIMPLE || this == LSTM || this == LSTM_PEEPHOLE;
  }
}
