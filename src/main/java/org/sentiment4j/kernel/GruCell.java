package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Activations.complement;
import static org.sentiment4j.kernel.Activations.flush;
import static org.sentiment4j.kernel.Activations.tanhSlope;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * n = tanh(a + r m), h = (1 - z) n + z h', where a = W_n x + b_n and m = R_n h' + c_n are sums, and
 * the gates r and z logistic functions of theirs. The blocks stand in the order n (a before), r, z,
 * m: so those that take x are neighbours, and those that take h' are.
 */
final class GruCell implements Cell {
  @Override
  public void forward(History history, int t, int lanes) {
    int gt = history.gates(t);
    int block = history.block;
    for (int u = 0; u < history.units; u++) {
      int row = gt + u * history.lanes;
      Activations.sigmoid(history.gates, row + block, lanes);
      Activations.sigmoid(history.gates, row + 2 * block, lanes);
      candidate(history.gates, row, row + block, row + 3 * block, lanes);
    }
    int ht = history.h(t);
    int hNext = history.h(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      output(history, gt + row, ht + row, hNext + row, lanes);
    }
  }

  private static void candidate(float[] gates, int ni, int ri, int mi, int lanes) {
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector r = FloatVector.fromArray(SPECIES, gates, ri + k);
      FloatVector m = FloatVector.fromArray(SPECIES, gates, mi + k);
      FloatVector a = FloatVector.fromArray(SPECIES, gates, ni + k);
      Activations.tanh(r.fma(m, a)).intoArray(gates, ni + k);
    }
  }

  private static void output(History history, int ni, int hi, int hNext, int lanes) {
    float[] gates = history.gates;
    float[] z = history.z;
    int zi = ni + 2 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector gate = FloatVector.fromArray(SPECIES, gates, zi + k);
      FloatVector taken = complement(gate).mul(FloatVector.fromArray(SPECIES, gates, ni + k));
      gate.fma(FloatVector.fromArray(SPECIES, z, hi + k), taken).intoArray(z, hNext + k);
    }
  }

  @Override
  public void backward(History history, Gradients gradients, int t, int lanes) {
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      throughOutput(history, gradients, history.gates(t) + row, history.h(t) + row, row, lanes);
      throughCandidate(history, history.gates(t) + row, lanes);
    }
  }

  /**
   * delta_z = dh (h' - n) z (1 - z), delta_a = dh (1 - z) (1 - n²), and dh z is carried to the step
   * before.
   */
  private static void throughOutput(
      History history, Gradients gradients, int ni, int hi, int row, int lanes) {
    float[] gates = history.gates;
    float[] z = history.z;
    float[] carry = gradients.carry;
    float[] inputs = gradients.inputs;
    int di = gradients.h + row;
    int zi = ni + 2 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dh =
          flush(
              FloatVector.fromArray(SPECIES, inputs, di + k)
                  .add(FloatVector.fromArray(SPECIES, carry, row + k)));
      FloatVector gate = FloatVector.fromArray(SPECIES, gates, zi + k);
      FloatVector n = FloatVector.fromArray(SPECIES, gates, ni + k);
      FloatVector h = FloatVector.fromArray(SPECIES, z, hi + k);
      dh.mul(gate).intoArray(carry, row + k);
      dh.mul(h.sub(n)).mul(gate).mul(complement(gate)).intoArray(gates, zi + k);
      dh.mul(complement(gate)).mul(tanhSlope(n)).intoArray(gates, ni + k);
    }
  }

  /** delta_r = delta_a m r (1 - r), dm = delta_a r. */
  private static void throughCandidate(History history, int ni, int lanes) {
    float[] gates = history.gates;
    int ri = ni + history.block;
    int mi = ni + 3 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector delta = FloatVector.fromArray(SPECIES, gates, ni + k);
      FloatVector r = FloatVector.fromArray(SPECIES, gates, ri + k);
      FloatVector m = FloatVector.fromArray(SPECIES, gates, mi + k);
      delta.mul(m).mul(r).mul(complement(r)).intoArray(gates, ri + k);
      delta.mul(r).intoArray(gates, mi + k);
    }
  }
}
