package org.sentiment4j.train;

import java.util.Locale;
import org.bytedeco.javacpp.Pointer;
import org.nd4j.linalg.factory.Nd4j;
import org.sentiment4j.layer.FusedThreads;
import org.sentiment4j.model.Backend;

/**
 * What the networks run on.
 *
 * @param backend ND4J's backend: {@code CPU} or {@code CUDA}
 * @param threads the threads of the fused layers
 * @param operationThreads the threads of one ND4J operation
 * @param cores the number of processors that Java may use
 * @param heapBytes the bound of the Java heap
 * @param totalBytes the bound of the whole process, with the arrays outside the heap
 */
public record Device(
    String backend, int threads, int operationThreads, int cores, long heapBytes, long totalBytes) {
  private static final double GIBIBYTE = 1L << 30;

  /** Loads ND4J and returns what it runs on. */
  public static Device current() {
    return new Device(
        Backend.name(),
        FusedThreads.count(),
        Nd4j.getEnvironment().maxThreads(),
        Runtime.getRuntime().availableProcessors(),
        Runtime.getRuntime().maxMemory(),
        Pointer.maxPhysicalBytes());
  }

  /** Whether the networks run on a GPU. */
  public boolean isGpu() {
    return Backend.isGpu(backend);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "backend %s, device %s, %d cores, %d thread%s (%d an ND4J operation), memory up to %.1f GB (heap %.1f GB)",
        backend,
        isGpu() ? "GPU" : "CPU",
        cores,
        threads,
        threads == 1 ? "" : "s",
        operationThreads,
        totalBytes / GIBIBYTE,
        heapBytes / GIBIBYTE);
  }
}
