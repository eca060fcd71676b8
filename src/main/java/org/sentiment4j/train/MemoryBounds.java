package org.sentiment4j.train;

import java.lang.management.ManagementFactory;
import java.util.Locale;
import org.bytedeco.javacpp.Pointer;

/**
 * How much memory the program may use, in bytes.
 *
 * @param heap the Java heap
 * @param outside arrays outside it
 * @param process the whole process
 * @param machine the memory of the machine, or of the container that the program runs in
 */
public record MemoryBounds(long heap, long outside, long process, long machine) {
  private static final double GIBIBYTE = 1L << 30;

  /** Those of this process. */
  public static MemoryBounds current() {
    return new MemoryBounds(
        Runtime.getRuntime().maxMemory(),
        bound(Pointer.maxBytes()),
        bound(Pointer.maxPhysicalBytes()),
        machineBytes());
  }

  /** JavaCPP has 0 for no bound. */
  private static long bound(long bytes) {
    return bytes <= 0 ? Long.MAX_VALUE : bytes;
  }

  private static long machineBytes() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? bound(system.getTotalMemorySize())
        : Long.MAX_VALUE;
  }

  /** What the whole process may use, whichever bound is the lower. */
  public long total() {
    return Math.min(process, machine);
  }

  /** A number of bytes, for people. */
  static String gigabytes(long bytes) {
    return bytes == Long.MAX_VALUE
        ? "any amount"
        : String.format(Locale.ROOT, "%.1f GB", bytes / GIBIBYTE);
  }

  @Override
  public String toString() {
    return "memory: Java heap up to "
        + gigabytes(heap)
        + " (SENTIMENT4J_HEAP), arrays outside it up to "
        + gigabytes(outside)
        + ", the whole process up to "
        + gigabytes(process)
        + " (SENTIMENT4J_MEMORY); the machine has "
        + gigabytes(machine);
  }
}
