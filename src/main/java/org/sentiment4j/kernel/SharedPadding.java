package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The way through padding that all reviews have in common: one sequence, from which each review
 * starts where its own words begin.
 *
 * <p>There is one of it and not 32, so the lanes are units here, and the products matrix by vector.
 */
final class SharedPadding {
  private static final int STEPS_OF_A_TASK = 32;

  private final Layout layout;
  private final int gateLanes;
  private final int gateWidth;
  private final int inputWidth;
  private final int hiddenWidth;

  /** [rows][gates], a block of gates padded to whole vectors. */
  private final float[] weights;

  /** [gates][x, padded to whole vectors, then h']. */
  private final float[] transposed;

  private float[] weightSums = {};
  private History history;
  private Cell cell;
  private Plan plan;

  /** The longest padding; the states of times 0 to this one are those that reviews begin with. */
  private int steps;

  SharedPadding(Layout layout) {
    this.layout = layout;
    gateLanes = Sizes.roundUp(layout.hidden, VECTOR);
    gateWidth = layout.kind.blocks().size() * gateLanes;
    inputWidth = Sizes.roundUp(layout.in, VECTOR);
    hiddenWidth = gateLanes;
    weights = new float[layout.rows * gateWidth];
    transposed = new float[gateWidth * (inputWidth + hiddenWidth)];
  }

  /**
   * Whether all padding comes first and is the same, and finite: where it is not, 0 times infinity
   * must be seen to.
   */
  boolean isShared(Sequences sequences, Workers workers) {
    if (!sequences.paddingFirst()) {
      return false;
    }
    float[][] rows = new float[workers.threads()][sequences.batch()];
    int[][] padded = new int[workers.threads()][sequences.batch()];
    AtomicBoolean shared = new AtomicBoolean(true);
    int tasks = (sequences.time() + STEPS_OF_A_TASK - 1) / STEPS_OF_A_TASK;
    workers.run(
        tasks,
        (worker, task) -> {
          int end = Math.min(sequences.time(), (task + 1) * STEPS_OF_A_TASK);
          for (int t = task * STEPS_OF_A_TASK; t < end && shared.get(); t++) {
            if (!isShared(sequences, t, rows[worker], padded[worker])) {
              shared.set(false);
            }
          }
        });
    return shared.get();
  }

  /**
   * @param row for a row of the batch
   * @param padded for the reviews that are padded at t
   */
  private boolean isShared(Sequences sequences, int t, float[] row, int[] padded) {
    int count = 0;
    for (int review = 0; review < padded.length; review++) {
      if (t < sequences.time() - sequences.lengths()[review]) {
        padded[count++] = review;
      }
    }
    for (int k = 0; k < layout.in && count > 0; k++) {
      sequences.x().get((t * layout.in + k) * row.length, row);
      if (!isSameFinite(row, padded, count)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSameFinite(float[] row, int[] reviews, int count) {
    float value = row[reviews[0]];
    boolean same = Float.isFinite(value);
    for (int i = 1; i < count; i++) {
      same &= row[reviews[i]] == value;
    }
    return same;
  }

  void forward(Parameters parameters, Sequences sequences, Plan plan) {
    this.plan = plan;
    steps = plan.begin(longestPadded());
    history = History.ofOne(layout, steps, history);
    cell = Cell.of(layout, parameters, history);
    pack(parameters);
    Arrays.fill(history.z, history.h(0), history.h(0) + history.lanes, 0f);
    if (layout.kind.hasMemory()) {
      Arrays.fill(history.memory, history.memory(0), history.memory(0) + history.lanes, 0f);
    }
    for (int t = 0; t < steps; t++) {
      int zt = history.z(t);
      for (int k = 0; k < layout.in; k++) {
        history.z[zt + k] = sequences.x().get(place(t, layout.in, k));
      }
      history.z[zt + layout.in] = 1f;
      VectorProducts.vectorTimesMatrix(
          history.z, zt, layout.rows, weights, gateWidth, history.gates, history.gates(t));
      cell.forward(history, t, gateLanes);
    }
  }

  private int longestPadded() {
    return plan.order[plan.batch - 1];
  }

  /** Where the review with the longest padding has an element of the batch [time][rows][batch]. */
  private int place(int t, int rows, int row) {
    return (t * rows + row) * plan.batch + longestPadded();
  }

  private void pack(Parameters parameters) {
    layout.forEachWeight(
        parameters,
        (values, at, row, gateRow) -> {
          weights[row * gateWidth + gate(gateRow)] = values[at];
          if (row != layout.in) {
            int column = row < layout.in ? row : inputWidth + row - layout.in - 1;
            transposed[gate(gateRow) * (inputWidth + hiddenWidth) + column] = values[at];
          }
        });
  }

  /** The place here of a row of gates. */
  private int gate(int gateRow) {
    return gateRow / layout.units * gateLanes + gateRow % layout.units;
  }

  /** Gives a lane the state of a time. */
  void copyState(int t, History to, int lane) {
    for (int u = 0; u < layout.hidden; u++) {
      int at = u * to.lanes + lane;
      to.z[to.h(t) + at] = history.z[history.h(t) + u];
      if (layout.kind.hasMemory()) {
        to.memory[to.memory(t) + at] = history.memory[history.memory(t) + u];
      }
    }
  }

  /** Writes h of a time to the places of some lanes. */
  void writeOutputs(int t, int[] places, int from, int to, FloatBuffer out) {
    for (int u = 0; u < layout.hidden; u++) {
      float h = from < to ? history.z[history.h(t) + u] : 0f;
      for (int lane = from; lane < to; lane++) {
        out.put(places[lane] + u * plan.batch, h);
      }
    }
  }

  /**
   * Goes back, after all slices have.
   *
   * @param dOut the gradient of all outputs; null where the last are wanted
   * @param dx where the gradients of x go, at the review with the longest padding
   * @param total where those of the weights are added
   */
  void backward(List<Slice> slices, FloatBuffer dOut, FloatBuffer dx, Parameters total) {
    Gradients gradients = new Gradients(layout);
    gradients.beginOne(inputWidth, hiddenWidth);
    weightSums = Sizes.zeros(weightSums, (long) layout.rows * gateWidth);
    float[] ownSums = new float[cell.ownGradients()];
    for (int t = steps; t > 0; t--) {
      for (Slice slice : slices) {
        slice.addStateGradients(t, gradients);
      }
      int step = t - 1;
      if (dOut != null) {
        addOutputGradients(dOut, step, gradients);
      }
      cell.backward(history, gradients, step, gateLanes);
      cell.addOwnGradients(history, ownSums, step, gateLanes);
      for (int row = 0; row < layout.rows; row++) {
        float input = history.z[history.z(step) + row];
        VectorProducts.addMultiple(
            input, history.gates, history.gates(step), gateWidth, weightSums, row * gateWidth);
      }
      VectorProducts.vectorTimesMatrix(
          history.gates,
          history.gates(step),
          gateWidth,
          transposed,
          inputWidth + hiddenWidth,
          gradients.inputs,
          0);
      for (int k = 0; k < layout.in; k++) {
        dx.put(place(step, layout.in, k), gradients.inputs[k]);
      }
    }
    layout.forEachWeight(
        total,
        (values, at, row, gateRow) -> values[at] += weightSums[row * gateWidth + gate(gateRow)]);
    cell.finishOwnGradients(ownSums, total);
  }

  private void addOutputGradients(FloatBuffer dOut, int t, Gradients gradients) {
    for (int u = 0; u < layout.hidden; u++) {
      int row = (t * layout.hidden + u) * plan.batch;
      float sum = 0;
      for (int i = plan.batch - 1; i >= 0 && plan.begin(plan.order[i]) > t; i--) {
        sum += dOut.get(row + plan.order[i]);
      }
      gradients.inputs[gradients.h + u] += sum;
    }
  }
}
