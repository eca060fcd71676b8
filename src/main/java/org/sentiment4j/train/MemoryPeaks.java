package org.sentiment4j.train;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.bytedeco.javacpp.Pointer;

/**
 * The most memory that this process has used, in bytes.
 *
 * @param heap of the Java heap; garbage that was yet to be collected is counted
 * @param outside of arrays outside it, now
 * @param process resident memory, where the system says the most, and else that of now
 */
public record MemoryPeaks(long heap, long outside, long process) {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String PEAK = "VmHWM:";

  /** Those up to now. */
  public static MemoryPeaks current() throws IOException {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    return new MemoryPeaks(
        heap, Pointer.totalBytes(), systemsPeak().orElseGet(Pointer::physicalBytes));
  }

  /** Linux keeps the peak of the resident memory. */
  private static OptionalLong systemsPeak() throws IOException {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(PEAK))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst();
    }
  }

  @Override
  public String toString() {
    return "memory used at most: Java heap "
        + MemoryBounds.gigabytes(heap)
        + ", the whole process "
        + MemoryBounds.gigabytes(process)
        + "; arrays outside the heap now "
        + MemoryBounds.gigabytes(outside);
  }
}
