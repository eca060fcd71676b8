package org.sentiment4j.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;

/** The times that one contestant's batches took. */
final class Timing {
  private static final double MILLIS_PER_NANO = 1e-6;

  private final List<Double> millis = new ArrayList<>();
  private long wallNanos;
  private long processorNanos;

  /** Runs a batch and notes its time. */
  void measure(Runnable batch) {
    long processor = processorNanos();
    long start = System.nanoTime();
    batch.run();
    long nanos = System.nanoTime() - start;
    processorNanos += processorNanos() - processor;
    wallNanos += nanos;
    millis.add(nanos * MILLIS_PER_NANO);
  }

  int batches() {
    return millis.size();
  }

  double seconds() {
    return wallNanos * 1e-9;
  }

  /** The median. */
  double median() {
    return percentile(50);
  }

  /** A quarter of the batches took no longer. */
  double lowerQuartile() {
    return percentile(25);
  }

  /** A quarter of the batches took as long or longer. */
  double upperQuartile() {
    return percentile(75);
  }

  /**
   * How many processors the process kept busy. With less than the number of threads, some waited:
   * for each other, or for what else ran on the machine.
   */
  double busyProcessors() {
    return (double) processorNanos / wallNanos;
  }

  private double percentile(double percent) {
    double[] values = millis.stream().mapToDouble(Double::doubleValue).toArray();
    return new Percentile().evaluate(values, percent);
  }

  private static long processorNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
