package org.sentiment4j.kernel;

import static jdk.incubator.vector.VectorOperators.LE;
import static jdk.incubator.vector.VectorOperators.NE;
import static org.sentiment4j.kernel.Products.SPECIES;
import static org.sentiment4j.kernel.Products.VECTOR;

import java.nio.FloatBuffer;
import java.util.Arrays;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;

/**
 * From the vectors of a review's words to one vector. Padding counts for nothing, whatever stands
 * there, and a review without words has a vector of zeros.
 *
 * <p>It keeps its buffers from call to call, so it is not for several threads at once; it uses
 * several itself. The result is the same to the bit with any number of them.
 */
public final class PoolingKernel {
  /** So many elements of the vectors are one task: neighbours in memory at every step. */
  private static final int SLICE = 8;

  private final Pooling pooling;
  private final Workers workers;
  private final float[][] rows;

  /** The outputs, then (backwards) what each word gets of their gradients [size][width]. */
  private float[] pooled = {};

  /** Where the maxima are: a number of a step, which a float holds exactly [size][width]. */
  private float[] places = {};

  private float[] zeros = {};
  private RealSteps steps;
  private int batch;
  private int time;
  private int size;
  private int width;

  /** Pools on these threads. */
  public PoolingKernel(Pooling pooling, Workers workers) {
    this.pooling = pooling;
    this.workers = workers;
    rows = new float[workers.threads()][0];
  }

  /**
   * Pools.
   *
   * @param sequences vectors of any size
   * @param out filled with [size][batch]
   */
  public void forward(Sequences sequences, FloatBuffer out) {
    batch = sequences.batch();
    time = sequences.time();
    size = sequences.x().capacity() / (time * batch);
    Sizes.require("x", sequences.x(), time * size * batch);
    Sizes.require("outputs", out, size * batch);
    steps = new RealSteps(sequences, 0, batch);
    width = Sizes.roundUp(batch, VECTOR);
    pooled = Sizes.atLeast(pooled, (long) size * width);
    places = Sizes.atLeast(places, (long) size * width);
    for (int worker = 0; worker < rows.length; worker++) {
      rows[worker] = Sizes.atLeast(rows[worker], width);
    }
    forEachSlice(
        (worker, first, end) -> {
          begin(first, end);
          addSteps(sequences.x(), rows[worker], first, end);
          for (int k = first; k < end; k++) {
            finish(k * width);
            out.put(k * batch, pooled, k * width, batch);
          }
        });
  }

  private interface SliceTask {
    void run(int worker, int first, int end);
  }

  private void forEachSlice(SliceTask task) {
    workers.run(
        Sizes.roundUp(size, SLICE) / SLICE,
        (worker, slice) -> task.run(worker, slice * SLICE, Math.min(size, (slice + 1) * SLICE)));
  }

  private void begin(int first, int end) {
    float nothing = pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0f;
    Arrays.fill(pooled, first * width, end * width, nothing);
    for (int k = first; k < end; k++) {
      for (int review = 0; review < batch; review++) {
        places[k * width + review] = steps.first(review);
      }
    }
  }

  private void addSteps(FloatBuffer x, float[] row, int first, int end) {
    float nothing = pooling == Pooling.MAX ? Float.NEGATIVE_INFINITY : 0f;
    for (int t = steps.from; t < steps.to; t++) {
      int computed = steps.computed(t);
      for (int k = first; k < end; k++) {
        x.get((t * size + k) * batch, row, 0, steps.used(t));
        steps.setPadding(t, row, 0, nothing);
        if (pooling == Pooling.MAX) {
          takeLarger(row, computed, t, pooled, places, k * width);
        } else {
          add(row, computed, pooled, k * width);
        }
      }
    }
  }

  /** Once there is no number, it stays. */
  private static void takeLarger(
      float[] row, int lanes, float step, float[] maxima, float[] places, int at) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector x = FloatVector.fromArray(SPECIES, row, i);
      FloatVector largest = FloatVector.fromArray(SPECIES, maxima, at + i);
      FloatVector place = FloatVector.fromArray(SPECIES, places, at + i);
      VectorMask<Float> kept = x.compare(LE, largest).or(largest.compare(NE, largest));
      x.blend(largest, kept).intoArray(maxima, at + i);
      Activations.all(step).blend(place, kept).intoArray(places, at + i);
    }
  }

  private static void add(float[] row, int lanes, float[] sums, int at) {
    for (int i = 0; i < lanes; i += VECTOR) {
      FloatVector x = FloatVector.fromArray(SPECIES, row, i);
      FloatVector.fromArray(SPECIES, sums, at + i).add(x).intoArray(sums, at + i);
    }
  }

  private void finish(int row) {
    for (int review = 0; review < batch; review++) {
      int length = steps.length(review);
      if (length == 0) {
        pooled[row + review] = 0f;
      } else if (pooling == Pooling.MEAN) {
        pooled[row + review] /= length;
      }
    }
  }

  /**
   * Goes back through the last {@link #forward}.
   *
   * @param dOut the gradient of its outputs [size][batch]
   * @param dx filled with that of its inputs [time][size][batch]
   */
  public void backward(FloatBuffer dOut, FloatBuffer dx) {
    if (steps == null) {
      throw new IllegalStateException("no forward pass to go back through");
    }
    Sizes.require("gradients of the outputs", dOut, size * batch);
    Sizes.require("gradients of x", dx, time * size * batch);
    zeros = Sizes.atLeast(zeros, (long) SLICE * batch);
    forEachSlice(
        (worker, first, end) -> {
          if (pooling == Pooling.MAX) {
            toTheLargest(first, end, dOut, dx);
          } else {
            toAll(first, end, dOut, dx, rows[worker]);
          }
        });
  }

  private void toTheLargest(int first, int end, FloatBuffer dOut, FloatBuffer dx) {
    for (int t = 0; t < time; t++) {
      dx.put((t * size + first) * batch, zeros, 0, (end - first) * batch);
    }
    for (int k = first; k < end; k++) {
      for (int review = 0; review < batch; review++) {
        if (steps.length(review) > 0) {
          int step = (int) places[k * width + review];
          dx.put((step * size + k) * batch + review, dOut.get(k * batch + review));
        }
      }
    }
  }

  private void toAll(int first, int end, FloatBuffer dOut, FloatBuffer dx, float[] row) {
    for (int k = first; k < end; k++) {
      share(dOut, k);
    }
    for (int t = 0; t < time; t++) {
      int used = steps.used(t);
      for (int k = first; k < end; k++) {
        int place = (t * size + k) * batch;
        if (steps.hasGaps(t)) {
          System.arraycopy(pooled, k * width, row, 0, used);
          steps.setPadding(t, row, 0, 0f);
          dx.put(place, row, 0, used);
        } else {
          dx.put(place, pooled, k * width, used);
        }
        dx.put(place + used, zeros, 0, batch - used);
      }
    }
  }

  /** Each word's part of the gradient. */
  private void share(FloatBuffer dOut, int k) {
    for (int review = 0; review < batch; review++) {
      float gradient = dOut.get(k * batch + review);
      pooled[k * width + review] = gradient / Math.max(1, steps.length(review));
    }
  }
}
