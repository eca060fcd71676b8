package org.sentiment4j.kernel;

import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import java.util.Arrays;

/**
 * Some reviews of a batch, side by side in the lanes of the vectors.
 *
 * <p>They end at the same step. Lanes whose review has not begun are computed with the others of
 * their vector, but from zeros, and what comes of it is cleared before it can reach anything.
 */
final class Slice {
  private static final float[] ZEROS = new float[Math.max(Plan.SLICE, Products.TILE_LANES)];

  private final Layout layout;
  private History history;
  private Plan plan;
  private int first;
  private int count;

  /** How many lanes have begun at a step [time + 1]. */
  private int[] begun = {};

  /** The same in whole vectors: how many are computed. */
  private int[] computed = {};

  /** Whether the lanes are neighbours in the batch too, and in step: then rows move as a whole. */
  private boolean neighbours;

  /** Where each lane's review reads or writes in the batch at the present step. */
  private int[] places = {};

  /** The gradients of the weights, this slice's share. */
  Parameters weightGradients;

  /** Those of the states that the lanes began with: of h and what is carried [2][hidden][lanes]. */
  private float[] stateGradients = {};

  Slice(Layout layout) {
    this.layout = layout;
  }

  /**
   * Takes its reviews.
   *
   * @param number the number of the slice
   * @param kept whether a backward pass will follow
   */
  void begin(Plan plan, int number, boolean kept) {
    this.plan = plan;
    first = number * plan.lanes;
    count = Math.min(plan.batch - first, plan.lanes);
    history = History.ofReviews(layout, plan.lanes, plan.time, kept, history);
    if (begun.length != plan.time + 1) {
      begun = new int[plan.time + 1];
      computed = new int[plan.time + 1];
    }
    neighbours = plan.inStep();
    for (int lane = 1; lane < count; lane++) {
      neighbours &= review(lane) == review(lane - 1) + 1;
    }
    int lane = 0;
    for (int t = 0; t <= plan.time; t++) {
      while (lane < count && plan.begin(review(lane)) <= t) {
        lane++;
      }
      begun[t] = lane;
      computed[t] = Sizes.roundUp(lane, VECTOR);
    }
    if (places.length < plan.lanes) {
      places = new int[plan.lanes];
    }
  }

  /** The cell for this slice's lanes. */
  Cell cell(Parameters parameters) {
    return Cell.of(layout, parameters, history);
  }

  private int review(int lane) {
    return plan.order[first + lane];
  }

  /** Computes the outputs: those of the last step, or of all. */
  void forward(
      FloatBuffer x,
      PackedWeights weights,
      Cell cell,
      SharedPadding shared,
      Outputs which,
      FloatBuffer out) {
    for (int t = 0; t < plan.time; t++) {
      if (begun[t] > 0) {
        initialise(t, shared);
        gather(x, t);
        weights.gates(history, t, computed[t]);
        cell.forward(history, t, computed[t]);
      }
      if (which == Outputs.ALL) {
        place(t, layout.hidden);
        writeOutputs(t + 1, begun[t], out);
        if (shared != null) {
          shared.writeOutputs(t + 1, places, begun[t], count, out);
        }
      }
    }
    initialise(plan.time, shared);
    if (which == Outputs.LAST) {
      for (int lane = 0; lane < count; lane++) {
        places[lane] = review(lane);
      }
      writeOutputs(plan.time, count, out);
    }
  }

  /** The state of the lanes that begin at t; zero for those that have not. */
  private void initialise(int t, SharedPadding shared) {
    int from = t == 0 ? 0 : begun[t - 1];
    int to = computed[t];
    for (int u = 0; u < layout.hidden && from < to; u++) {
      int row = u * history.lanes;
      Arrays.fill(history.z, history.h(t) + row + from, history.h(t) + row + to, 0f);
      if (layout.kind.hasMemory()) {
        int ct = history.memory(t) + row;
        Arrays.fill(history.memory, ct + from, ct + to, 0f);
      }
    }
    for (int lane = from; shared != null && lane < begun[t]; lane++) {
      shared.copyState(t, history, lane);
    }
  }

  /** Sets the places of all lanes at a step, in an array [time][rows][batch]. */
  private void place(int t, int rows) {
    for (int lane = 0; lane < count; lane++) {
      int review = review(lane);
      places[lane] = plan.position(review, t) * rows * plan.batch + review;
    }
  }

  private void gather(FloatBuffer x, int t) {
    place(t, layout.in);
    int from = history.z(t);
    for (int k = 0; k < layout.in; k++) {
      int row = from + k * history.lanes;
      if (neighbours) {
        x.get(places[0] + k * plan.batch, history.z, row, begun[t]);
      } else {
        gatherRow(x, k * plan.batch, places, begun[t], history.z, row);
      }
      Arrays.fill(history.z, row + begun[t], row + computed[t], 0f);
    }
    int ones = from + layout.in * history.lanes;
    Arrays.fill(history.z, ones, ones + computed[t], 1f);
  }

  private static void gatherRow(
      FloatBuffer from, int offset, int[] places, int lanes, float[] to, int row) {
    for (int lane = 0; lane < lanes; lane++) {
      to[row + lane] = from.get(places[lane] + offset);
    }
  }

  /** Writes h of a time to the places of the lanes; zero where they have not begun. */
  private void writeOutputs(int t, int lanes, FloatBuffer out) {
    scatter(history.z, history.h(t), layout.hidden, lanes, out);
  }

  /** Writes rows to the places of the lanes; zero beyond the first lanes. */
  private void scatter(float[] from, int first, int rows, int lanes, FloatBuffer to) {
    for (int k = 0; k < rows; k++) {
      int row = first + k * history.lanes;
      if (neighbours) {
        int place = places[0] + k * plan.batch;
        to.put(place, from, row, lanes);
        to.put(place + lanes, ZEROS, 0, count - lanes);
      } else {
        scatterRow(from, row, places, lanes, count, to, k * plan.batch);
      }
    }
  }

  private static void scatterRow(
      float[] from, int row, int[] places, int lanes, int count, FloatBuffer to, int offset) {
    for (int lane = 0; lane < lanes; lane++) {
      to.put(places[lane] + offset, from[row + lane]);
    }
    for (int lane = lanes; lane < count; lane++) {
      to.put(places[lane] + offset, 0f);
    }
  }

  /**
   * Goes back through time.
   *
   * @param dOut the gradient of what {@link #forward} wrote
   * @param dx where that of x goes
   */
  void backward(
      FloatBuffer dOut,
      PackedWeights weights,
      Cell cell,
      Gradients gradients,
      Outputs which,
      FloatBuffer dx) {
    gradients.begin(history.lanes, cell);
    stateGradients = Sizes.atLeast(stateGradients, 2L * layout.hidden * history.lanes);
    if (which == Outputs.LAST) {
      for (int lane = 0; lane < count; lane++) {
        places[lane] = review(lane);
      }
      addOutputGradients(dOut, count, gradients);
    }
    int end = plan.time;
    for (int t = plan.time - 1; t >= 0; t--) {
      handOver(gradients, begun[t], begun[t + 1]);
      if (begun[t] > 0) {
        if (which == Outputs.ALL) {
          place(t, layout.hidden);
          addOutputGradients(dOut, begun[t], gradients);
        }
        cell.backward(history, gradients, t, computed[t]);
        clearGates(t);
        weights.gradients(history, gradients, t, computed[t]);
        if (t % Gradients.CHUNK == 0 || begun[t - 1] == 0) {
          gradients.addWeights(history, cell, t, end, computed);
          end = t;
        }
      }
      place(t, layout.in);
      scatter(gradients.inputs, 0, layout.in, begun[t], dx);
    }
    weightGradients = Parameters.zeros(layout.kind, layout.in, layout.hidden);
    gradients.finishWeights(cell, weightGradients);
  }

  private void addOutputGradients(FloatBuffer dOut, int lanes, Gradients gradients) {
    for (int u = 0; u < layout.hidden; u++) {
      int row = gradients.h + u * history.lanes;
      for (int lane = 0; lane < lanes; lane++) {
        gradients.inputs[row + lane] += dOut.get(places[lane] + u * plan.batch);
      }
    }
  }

  /** Keeps the gradients of the states with which lanes began. */
  private void handOver(Gradients gradients, int from, int to) {
    for (int u = 0; u < layout.hidden && from < to; u++) {
      int row = u * history.lanes + from;
      int carried = layout.hidden * history.lanes + row;
      System.arraycopy(gradients.inputs, gradients.h + row, stateGradients, row, to - from);
      System.arraycopy(gradients.carry, row, stateGradients, carried, to - from);
    }
  }

  /** Nothing goes back from lanes that have not begun. */
  private void clearGates(int t) {
    int from = history.gates(t) + begun[t];
    int to = history.gates(t) + computed[t];
    for (int row = 0; row < layout.gateRows && from < to; row++) {
      int offset = row * history.lanes;
      Arrays.fill(history.gates, from + offset, to + offset, 0f);
    }
  }

  /** Adds, lane by lane, the gradients of the states of those that began at t. */
  void addStateGradients(int t, Gradients to) {
    int from = t == 0 ? 0 : begun[t - 1];
    for (int u = 0; u < layout.hidden && from < begun[t]; u++) {
      int row = u * history.lanes;
      int carried = layout.hidden * history.lanes + row;
      for (int lane = from; lane < begun[t]; lane++) {
        to.inputs[to.h + u] += stateGradients[row + lane];
        to.carry[u] += stateGradients[carried + lane];
      }
    }
  }
}
