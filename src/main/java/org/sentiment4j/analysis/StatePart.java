package org.sentiment4j.analysis;

import org.sentiment4j.cell.State;

/** A part of the state of a recurrent layer. */
public enum StatePart {
  /** The output. */
  H,
  /** The memory of an LSTM. */
  C;

  /** Returns this part [hidden]; of length 0 where the cell has none. */
  double[] of(State state) {
    return this == H ? state.h() : state.c();
  }
}
