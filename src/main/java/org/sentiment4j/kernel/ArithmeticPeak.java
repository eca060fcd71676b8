package org.sentiment4j.kernel;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * How fast the processor multiplies and adds where nothing else holds it up: no memory, no
 * dependency between neighbouring operations. No recurrent layer on it can be faster.
 */
public final class ArithmeticPeak {
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /**
   * Sums that grow side by side. A fused multiply-add takes 4 cycles and two begin in a cycle, so 8
   * keep the processor busy; with the 2 factors, 12 still fit the 16 registers of AVX2.
   */
  private static final int SUMS = 12;

  private static final int STEPS = 4096;
  private static final long FLOPS = 2L * SUMS * SPECIES.length() * STEPS;
  private static final int REPETITIONS = 100;
  private static final long REPETITION_NANOS = 10_000_000;

  private ArithmeticPeak() {}

  /** The number of floats in a vector of this processor. */
  public static int lanes() {
    return SPECIES.length();
  }

  /**
   * Measures for about a second.
   *
   * @param threads how many threads compute at a time, at least 1
   * @return floating-point operations a second, all threads together, a fused multiply-add counted
   *     as two; the best of several repetitions, the first of which are compiled while they run
   */
  public static double flopsPerSecond(int threads) {
    ExecutorService others = Executors.newFixedThreadPool(threads);
    try {
      Workers workers = new Workers(threads, others);
      float[] sums = new float[threads];
      double best = 0;
      for (int i = 0; i < REPETITIONS; i++) {
        best = Math.max(best, repetition(workers, sums));
      }
      return best;
    } finally {
      others.shutdown();
    }
  }

  /**
   * All threads end at one time, so that one that begins late does not make the others seem fast.
   */
  private static double repetition(Workers workers, float[] sums) {
    AtomicLong flops = new AtomicLong();
    long start = System.nanoTime();
    workers.run(
        workers.threads(),
        (worker, task) -> {
          long done = 0;
          while (System.nanoTime() - start < REPETITION_NANOS) {
            // Kept, or the compiler would leave the work out.
            sums[worker] += multiplyAndAdd(0.5f, 1);
            done += FLOPS;
          }
          flops.addAndGet(done);
        });
    return flops.get() / ((System.nanoTime() - start) / 1e9);
  }

  /**
   * The sums tend to {@code addend / (1 - factor)}, far from infinity and from denormal numbers.
   */
  private static float multiplyAndAdd(float factor, float addend) {
    FloatVector by = FloatVector.broadcast(SPECIES, factor);
    FloatVector plus = FloatVector.broadcast(SPECIES, addend);
    FloatVector s0 = plus;
    FloatVector s1 = s0.add(plus);
    FloatVector s2 = s1.add(plus);
    FloatVector s3 = s2.add(plus);
    FloatVector s4 = s3.add(plus);
    FloatVector s5 = s4.add(plus);
    FloatVector s6 = s5.add(plus);
    FloatVector s7 = s6.add(plus);
    FloatVector s8 = s7.add(plus);
    FloatVector s9 = s8.add(plus);
    FloatVector s10 = s9.add(plus);
    FloatVector s11 = s10.add(plus);
    for (int step = 0; step < STEPS; step++) {
      s0 = s0.fma(by, plus);
      s1 = s1.fma(by, plus);
      s2 = s2.fma(by, plus);
      s3 = s3.fma(by, plus);
      s4 = s4.fma(by, plus);
      s5 = s5.fma(by, plus);
      s6 = s6.fma(by, plus);
      s7 = s7.fma(by, plus);
      s8 = s8.fma(by, plus);
      s9 = s9.fma(by, plus);
      s10 = s10.fma(by, plus);
      s11 = s11.fma(by, plus);
    }
    FloatVector low = s0.add(s1).add(s2).add(s3).add(s4).add(s5);
    FloatVector high = s6.add(s7).add(s8).add(s9).add(s10).add(s11);
    return low.add(high).reduceLanes(VectorOperators.ADD);
  }
}
