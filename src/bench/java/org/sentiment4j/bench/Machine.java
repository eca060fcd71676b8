package org.sentiment4j.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What the benchmarks run on. */
final class Machine {
  private static final Path PROCESSORS = Path.of("/proc/cpuinfo");

  private Machine() {}

  /** The Java, the processor and how many there are. */
  static String describe() {
    return "JDK "
        + Runtime.version()
        + " ("
        + System.getProperty("java.vendor")
        + "), "
        + processor()
        + ", "
        + Runtime.getRuntime().availableProcessors()
        + " processors";
  }

  private static String processor() {
    try (Stream<String> lines = Files.lines(PROCESSORS)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElseGet(Machine::architecture);
    } catch (IOException e) {
      // Not Linux.
      return architecture();
    }
  }

  private static String architecture() {
    return System.getProperty("os.arch");
  }
}
