package org.sentiment4j.kernel;

import java.nio.FloatBuffer;
import java.util.function.IntConsumer;

/**
 * Puts the outputs of two layers side by side, step by step, and takes their gradients apart.
 *
 * <p>In memory, what a layer has for a step is one block. They are only copied, so the threads make
 * no difference.
 */
public final class MergeKernel {
  /** So many steps are one task. */
  private static final int STEPS = 50;

  private final Workers workers;

  /** Copies on these threads. */
  public MergeKernel(Workers workers) {
    this.workers = workers;
  }

  /**
   * Merges.
   *
   * @param time the number of steps
   * @param a [time][sizeA][batch]
   * @param b [time][sizeB][batch]
   * @param both filled with [time][sizeA + sizeB][batch]
   */
  public void merge(int time, FloatBuffer a, FloatBuffer b, FloatBuffer both) {
    int blockA = block("a", a, time);
    int blockB = block("b", b, time);
    Sizes.require("both", both, time * (blockA + blockB));
    forEachStep(
        time,
        t -> {
          int place = t * (blockA + blockB);
          both.put(place, a, t * blockA, blockA);
          both.put(place + blockA, b, t * blockB, blockB);
        });
  }

  /**
   * Takes apart.
   *
   * @param time the number of steps
   * @param both [time][sizeA + sizeB][batch]
   * @param a filled with [time][sizeA][batch]
   * @param b filled with [time][sizeB][batch]
   */
  public void split(int time, FloatBuffer both, FloatBuffer a, FloatBuffer b) {
    int blockA = block("a", a, time);
    int blockB = block("b", b, time);
    Sizes.require("both", both, time * (blockA + blockB));
    forEachStep(
        time,
        t -> {
          int place = t * (blockA + blockB);
          a.put(t * blockA, both, place, blockA);
          b.put(t * blockB, both, place + blockA, blockB);
        });
  }

  /** The elements of a step. */
  private static int block(String name, FloatBuffer array, int time) {
    int block = array.capacity() / time;
    Sizes.require(name, array, time * block);
    return block;
  }

  private void forEachStep(int time, IntConsumer step) {
    workers.run(
        (time + STEPS - 1) / STEPS,
        (worker, task) -> {
          for (int t = task * STEPS; t < Math.min(time, (task + 1) * STEPS); t++) {
            step.accept(t);
          }
        });
  }
}
