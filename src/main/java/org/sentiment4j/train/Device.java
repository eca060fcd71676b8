package org.sentiment4j.train;

import java.util.Locale;
import org.nd4j.linalg.factory.Nd4j;

/**
 * What the networks run on.
 *
 * @param backend ND4J's backend: {@code CPU} or {@code CUDA}
 * @param threads the threads of one ND4J operation
 * @param cores the number of processors that Java may use
 * @param heapBytes the bound of the Java heap
 */
public record Device(String backend, int threads, int cores, long heapBytes) {
  private static final double GIBIBYTE = 1L << 30;

  /** Loads ND4J and returns what it runs on. */
  public static Device current() {
    return new Device(
        Nd4j.getExecutioner().getEnvironmentInformation().getProperty("backend"),
        Nd4j.getEnvironment().maxThreads(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory());
  }

  /** Whether the networks run on a GPU. */
  public boolean isGpu() {
    return !backend.equalsIgnoreCase("CPU");
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "backend %s, %d cores, %d thread%s an operation, heap up to %.1f GB",
        backend,
        cores,
        threads,
        threads == 1 ? "" : "s",
        heapBytes / GIBIBYTE);
  }
}
