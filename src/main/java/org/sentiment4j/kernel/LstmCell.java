package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Activations.complement;
import static org.sentiment4j.kernel.Activations.flush;
import static org.sentiment4j.kernel.Activations.tanhSlope;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * c = f c' + i g, h = o tanh(c), with the candidate g a hyperbolic tangent and the gates f, o, i
 * logistic functions of their sums. The blocks stand in the order g, f, o, i.
 */
final class LstmCell implements Cell {
  @Override
  public void forward(History history, int t, int lanes) {
    int gt = history.gates(t);
    int block = history.block;
    for (int u = 0; u < history.units; u++) {
      int row = gt + u * history.lanes;
      Activations.tanh(history.gates, row, lanes);
      Activations.sigmoid(history.gates, row + block, lanes);
      Activations.sigmoid(history.gates, row + 2 * block, lanes);
      Activations.sigmoid(history.gates, row + 3 * block, lanes);
    }
    int ct = history.memory(t);
    int cNext = history.memory(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      memory(history, gt + row, ct + row, cNext + row, lanes);
    }
    int tt = history.tanh(t);
    int ht = history.h(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      output(history, cNext + row, gt + 2 * block + row, tt + row, ht + row, lanes);
    }
  }

  /** c = f c' + i g. */
  static void memory(History history, int gi, int ci, int cNext, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    int fi = gi + history.block;
    int ii = gi + 3 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector f = FloatVector.fromArray(SPECIES, gates, fi + k);
      FloatVector taken =
          FloatVector.fromArray(SPECIES, gates, gi + k)
              .mul(FloatVector.fromArray(SPECIES, gates, ii + k));
      f.fma(FloatVector.fromArray(SPECIES, memory, ci + k), taken).intoArray(memory, cNext + k);
    }
  }

  /** h = o tanh(c): the last of the forward pass in every cell with a memory. */
  static void output(History history, int ci, int oi, int ti, int hi, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    float[] tanh = history.tanh;
    float[] z = history.z;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector squashed = Activations.tanh(FloatVector.fromArray(SPECIES, memory, ci + k));
      squashed.intoArray(tanh, ti + k);
      squashed.mul(FloatVector.fromArray(SPECIES, gates, oi + k)).intoArray(z, hi + k);
    }
  }

  @Override
  public void backward(History history, Gradients gradients, int t, int lanes) {
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      int gi = history.gates(t) + row;
      throughOutput(history, gradients, gi + 2 * history.block, history.tanh(t) + row, row, lanes);
      throughMemory(history, gradients, gi, history.memory(t) + row, row, lanes);
    }
  }

  /**
   * The way back through the output: dc += dh o (1 - tanh²(c)), and delta_o = dh tanh(c) o (1 - o)
   * takes the place of o.
   */
  static void throughOutput(
      History history, Gradients gradients, int oi, int ti, int row, int lanes) {
    float[] gates = history.gates;
    float[] tanh = history.tanh;
    float[] carry = gradients.carry;
    float[] inputs = gradients.inputs;
    int di = gradients.h + row;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dh = flush(FloatVector.fromArray(SPECIES, inputs, di + k));
      FloatVector o = FloatVector.fromArray(SPECIES, gates, oi + k);
      FloatVector squashed = FloatVector.fromArray(SPECIES, tanh, ti + k);
      FloatVector dc = flush(FloatVector.fromArray(SPECIES, carry, row + k));
      dh.mul(o).mul(tanhSlope(squashed)).add(dc).intoArray(carry, row + k);
      dh.mul(squashed).mul(o).mul(complement(o)).intoArray(gates, oi + k);
    }
  }

  /** delta_f = dc c' f (1 - f), delta_i = dc g i (1 - i), delta_g = dc i (1 - g²), dc' = dc f. */
  static void throughMemory(
      History history, Gradients gradients, int gi, int ci, int row, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    float[] carry = gradients.carry;
    int fi = gi + history.block;
    int ii = gi + 3 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dc = FloatVector.fromArray(SPECIES, carry, row + k);
      FloatVector f = FloatVector.fromArray(SPECIES, gates, fi + k);
      FloatVector i = FloatVector.fromArray(SPECIES, gates, ii + k);
      FloatVector g = FloatVector.fromArray(SPECIES, gates, gi + k);
      FloatVector c = FloatVector.fromArray(SPECIES, memory, ci + k);
      dc.mul(f).intoArray(carry, row + k);
      dc.mul(c).mul(f).mul(complement(f)).intoArray(gates, fi + k);
      dc.mul(g).mul(i).mul(complement(i)).intoArray(gates, ii + k);
      dc.mul(i).mul(tanhSlope(g)).intoArray(gates, gi + k);
    }
  }
}
