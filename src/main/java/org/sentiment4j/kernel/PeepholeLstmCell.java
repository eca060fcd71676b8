package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Activations.complement;
import static org.sentiment4j.kernel.Activations.flush;
import static org.sentiment4j.kernel.Activations.tanhSlope;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/**
 * An LSTM whose gates see the memory of their own unit: the sums of f and i are added p_f c' and
 * p_i c', that of o is added p_o c. The blocks stand in the order g, f, o, i.
 */
final class PeepholeLstmCell implements Cell {
  private final Peepholes peepholes;

  PeepholeLstmCell(Peepholes peepholes) {
    this.peepholes = peepholes;
  }

  @Override
  public void forward(History history, int t, int lanes) {
    int gt = history.gates(t);
    int block = history.block;
    int ct = history.memory(t);
    int cNext = history.memory(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      see(history, gt + block + row, peepholes.f(row), ct + row, lanes);
      see(history, gt + 3 * block + row, peepholes.i(row), ct + row, lanes);
      Activations.tanh(history.gates, gt + row, lanes);
      Activations.sigmoid(history.gates, gt + block + row, lanes);
      Activations.sigmoid(history.gates, gt + 3 * block + row, lanes);
    }
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      LstmCell.memory(history, gt + row, ct + row, cNext + row, lanes);
      see(history, gt + 2 * block + row, peepholes.o(row), cNext + row, lanes);
      Activations.sigmoid(history.gates, gt + 2 * block + row, lanes);
    }
    int tt = history.tanh(t);
    int ht = history.h(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      LstmCell.output(history, cNext + row, gt + 2 * block + row, tt + row, ht + row, lanes);
    }
  }

  /** Adds p c to the sum of a gate. */
  private void see(History history, int gi, int pi, int ci, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    float[] weights = peepholes.weights;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector sum = FloatVector.fromArray(SPECIES, gates, gi + k);
      FloatVector.fromArray(SPECIES, memory, ci + k)
          .fma(FloatVector.fromArray(SPECIES, weights, pi + k), sum)
          .intoArray(gates, gi + k);
    }
  }

  @Override
  public void backward(History history, Gradients gradients, int t, int lanes) {
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      int gi = history.gates(t) + row;
      throughOutput(history, gradients, gi + 2 * history.block, history.tanh(t) + row, row, lanes);
      LstmCell.throughMemory(history, gradients, gi, history.memory(t) + row, row, lanes);
      throughPeepholes(history, gradients, gi, row, lanes);
    }
  }

  /** As in the plain cell, then dc += delta_o p_o. */
  private void throughOutput(
      History history, Gradients gradients, int oi, int ti, int row, int lanes) {
    float[] gates = history.gates;
    float[] tanh = history.tanh;
    float[] carry = gradients.carry;
    float[] inputs = gradients.inputs;
    float[] weights = peepholes.weights;
    int di = gradients.h + row;
    int pi = peepholes.o(row);
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dh = flush(FloatVector.fromArray(SPECIES, inputs, di + k));
      FloatVector o = FloatVector.fromArray(SPECIES, gates, oi + k);
      FloatVector squashed = FloatVector.fromArray(SPECIES, tanh, ti + k);
      FloatVector dc = flush(FloatVector.fromArray(SPECIES, carry, row + k));
      FloatVector delta = dh.mul(squashed).mul(o).mul(complement(o));
      delta.intoArray(gates, oi + k);
      dc = dh.mul(o).mul(tanhSlope(squashed)).add(dc);
      delta.fma(FloatVector.fromArray(SPECIES, weights, pi + k), dc).intoArray(carry, row + k);
    }
  }

  /** dc' += delta_f p_f + delta_i p_i. */
  private void throughPeepholes(History history, Gradients gradients, int gi, int row, int lanes) {
    float[] gates = history.gates;
    float[] carry = gradients.carry;
    float[] weights = peepholes.weights;
    int pf = peepholes.f(row);
    int pi = peepholes.i(row);
    int fi = gi + history.block;
    int ii = gi + 3 * history.block;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector dc = FloatVector.fromArray(SPECIES, carry, row + k);
      dc =
          FloatVector.fromArray(SPECIES, gates, fi + k)
              .fma(FloatVector.fromArray(SPECIES, weights, pf + k), dc);
      FloatVector.fromArray(SPECIES, gates, ii + k)
          .fma(FloatVector.fromArray(SPECIES, weights, pi + k), dc)
          .intoArray(carry, row + k);
    }
  }

  /**
   * Adds the gradients of the peepholes, dp_f += delta_f c' and so on, the lanes left to be added
   * up. Not part of the pass over the step: lanes that have not begun must have been cleared.
   */
  @Override
  public void addOwnGradients(History history, float[] sums, int t, int lanes) {
    int gt = history.gates(t);
    int ct = history.memory(t);
    int cNext = history.memory(t + 1);
    int block = history.block;
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      add(history, gt + block + row, ct + row, sums, peepholes.f(row), lanes);
      add(history, gt + 2 * block + row, cNext + row, sums, peepholes.o(row), lanes);
      add(history, gt + 3 * block + row, ct + row, sums, peepholes.i(row), lanes);
    }
  }

  @Override
  public void finishOwnGradients(float[] sums, Parameters gradients) {
    peepholes.addTo(gradients, sums);
  }

  @Override
  public int ownGradients() {
    return peepholes.weights.length;
  }

  private static void add(History history, int gi, int ci, float[] sums, int si, int lanes) {
    float[] gates = history.gates;
    float[] memory = history.memory;
    for (int k = 0; k < lanes; k += VECTOR) {
      FloatVector sum = FloatVector.fromArray(SPECIES, sums, si + k);
      FloatVector.fromArray(SPECIES, gates, gi + k)
          .fma(FloatVector.fromArray(SPECIES, memory, ci + k), sum)
          .intoArray(sums, si + k);
    }
  }
}
