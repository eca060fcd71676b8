package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Activations.complement;
import static org.sentiment4j.kernel.Activations.tanhSlope;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/** c = f c' + (1 - f) g, h = o tanh(c). The blocks stand in the order g, f, o. */
final class CoupledLstmCell implements Cell {
  @Override
  public void forward(History history, int t, int lanes) {
    int gt = history.gates(t);
    int block = history.block;
    for (int u = 0; u < history.units; u++) {
      int row = gt + u * history.lanes;
      Activations.tanh(history.gates, row, lanes);
      Activations.sigmoid(history.gates, row + block, lanes);
      Activations.sigmoid(history.gates, row + 2 * block, lanes);
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
      LstmCell.output(history, cNext + row, gt + 2 * block + row, tt + row, ht + row, lanes);
    }
  }

  private static void memory(History history, int gi, int ci, int cNext, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    int fi = gi + history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector f = FloatVector.fromArray(SPECIES, gates, fi + k);
      FloatVector taken = complement(f).mul(FloatVector.fromArray(SPECIES, gates, gi + k));
      f.fma(FloatVector.fromArray(SPECIES, memory, ci + k), taken).intoArray(memory, cNext + k);
    }
  }

  @Override
  public void backward(History history, Gradients gradients, int t, int lanes) {
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      int gi = history.gates(t) + row;
      LstmCell.throughOutput(
          history, gradients, gi + 2 * history.block, history.tanh(t) + row, row, lanes);
      throughMemory(history, gradients, gi, history.memory(t) + row, row, lanes);
    }
  }

  /** delta_f = dc (c' - g) f (1 - f), delta_g = dc (1 - f) (1 - g²), dc' = dc f. */
  private static void throughMemory(
      History history, Gradients gradients, int gi, int ci, int row, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    float[] carry = gradients.carry;
    int fi = gi + history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dc = FloatVector.fromArray(SPECIES, carry, row + k);
      FloatVector f = FloatVector.fromArray(SPECIES, gates, fi + k);
      FloatVector g = FloatVector.fromArray(SPECIES, gates, gi + k);
      FloatVector c = FloatVector.fromArray(SPECIES, memory, ci + k);
      dc.mul(f).intoArray(carry, row + k);
      dc.mul(c.sub(g)).mul(f).mul(complement(f)).intoArray(gates, fi + k);
      dc.mul(complement(f)).mul(tanhSlope(g)).intoArray(gates, gi + k);
    }
  }
}
