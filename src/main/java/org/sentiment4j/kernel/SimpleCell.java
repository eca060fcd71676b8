package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Activations.flush;
import static org.sentiment4j.kernel.Activations.tanhSlope;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import jdk.incubator.vector.FloatVector;

/** h = tanh(a), a the sum. */
final class SimpleCell implements Cell {
  @Override
  public void forward(History history, int t, int lanes) {
    int gt = history.gates(t);
    int ht = history.h(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      output(history.gates, gt + row, history.z, ht + row, lanes);
    }
  }

  private static void output(float[] gates, int gi, float[] z, int hi, int lanes) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector a = FloatVector.fromArray(SPECIES, gates, gi + i);
      Activations.tanh(a).intoArray(z, hi + i);
    }
  }

  /** da = dh (1 - h²). */
  @Override
  public void backward(History history, Gradients gradients, int t, int lanes) {
    int gt = history.gates(t);
    int ht = history.h(t + 1);
    for (int u = 0; u < history.units; u++) {
      int row = u * history.lanes;
      sum(gradients.inputs, gradients.h + row, history.z, ht + row, history.gates, gt + row, lanes);
    }
  }

  private static void sum(
      float[] gradient, int di, float[] z, int hi, float[] gates, int gi, int lanes) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector dh = flush(FloatVector.fromArray(SPECIES, gradient, di + i));
      FloatVector h = FloatVector.fromArray(SPECIES, z, hi + i);
      dh.mul(tanhSlope(h)).intoArray(gates, gi + i);
    }
  }
}
