package org.sentiment4j.kernel;

/** The parameters of the scores in the order in which the tiles read them. */
final class ScoreWeights {
  /** From a vector and a one to the units. */
  final PackedMatrix forward;

  /** From the gradients of the units to that of the vector. */
  final PackedMatrix backward;

  /** The weights of the units. */
  float[] v = {};

  private final int size;
  private final int hidden;

  ScoreWeights(int size, int hidden) {
    this.size = size;
    this.hidden = hidden;
    forward = new PackedMatrix(hidden, size + 1);
    backward = new PackedMatrix(size, hidden);
  }

  void pack(ScoreParameters parameters) {
    parameters.requireSizes(size, hidden);
    for (int j = 0; j < hidden; j++) {
      for (int k = 0; k < size; k++) {
        float weight = parameters.w()[k + j * size];
        forward.set(j, k, weight);
        backward.set(k, j, weight);
      }
      forward.set(j, size, parameters.b()[j]);
    }
    v = parameters.v();
  }
}
