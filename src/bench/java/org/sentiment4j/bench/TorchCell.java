package org.sentiment4j.bench;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The recurrent layers that PyTorch has, and where the gates of ours are in their weights. */
enum TorchCell {
  /** RNN with tanh. */
  SIMPLE(0),
  /** Input gate, forget gate, candidate, output gate; ours: candidate, forget, output, input. */
  LSTM(3, 1, 0, 2),
  /** Reset gate, update gate, candidate, as ours. */
  GRU(0, 1, 2);

  private final int[] ours;

  /**
   * @param ours for each block of theirs, the block of ours
   */
  TorchCell(int... ours) {
    this.ours = ours;
  }

  /** The layer for a cell of an experiment, or none. */
  static Optional<TorchCell> of(String cell) {
    return Arrays.stream(values())
        .filter(torch -> torch.name().toLowerCase(Locale.ROOT).equals(cell))
        .findAny();
  }

  int gates() {
    return ours.length;
  }

  /**
   * Weights of ours as PyTorch has them.
   *
   * @param weights [rows][gates x hidden]
   * @return [gates x hidden][rows]
   */
  float[] matrix(float[] weights, int rows, int hidden) {
    int columns = gates() * hidden;
    float[] theirs = new float[weights.length];
    for (int gate = 0; gate < gates(); gate++) {
      for (int unit = 0; unit < hidden; unit++) {
        int column = ours[gate] * hidden + unit;
        for (int row = 0; row < rows; row++) {
          theirs[(gate * hidden + unit) * rows + row] = weights[row * columns + column];
        }
      }
    }
    return theirs;
  }

  /** The biases beside the input's weights: all of ours but a GRU's fourth block. */
  float[] inputBiases(float[] biases, int hidden) {
    return matrix(Arrays.copyOf(biases, gates() * hidden), 1, hidden);
  }

  /** The biases beside the recurrent weights: zero, but for the candidate of a GRU. */
  float[] recurrentBiases(float[] biases, int hidden) {
    float[] theirs = new float[gates() * hidden];
    if (biases.length > theirs.length) {
      System.arraycopy(biases, theirs.length, theirs, theirs.length - hidden, hidden);
    }
    return theirs;
  }

  /** 1 for each recurrent bias that ours has too, 0 for the others. */
  float[] sharedRecurrentBiases(int hidden) {
    float[] shared = new float[gates() * hidden];
    if (this == GRU) {
      Arrays.fill(shared, shared.length - hidden, shared.length, 1);
    }
    return shared;
  }
}
