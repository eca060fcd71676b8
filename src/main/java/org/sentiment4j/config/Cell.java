package org.sentiment4j.config;

/** The recurrent cell of a network. */
public enum Cell {
  /** The plain recurrent cell: h = tanh(W x + R h' + b). */
  SIMPLE,
  /** Long short-term memory with a forget gate. */
  LSTM
}
