package org.sentiment4j.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kind of processor: floating-point results may differ from one to another. */
final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  // Virtual machines have names that many kinds share; the numbers tell them apart. ARM has no
  // name.
  private static final List<String> NUMBERS =
      List.of("cpu family", "model", "stepping", "CPU implementer", "CPU part", "CPU revision");

  private Processor() {}

  /** Returns its name and numbers, where the operating system is Linux and says so. */
  static Optional<String> kind() {
    try {
      return kind(Files.readAllLines(LINUX));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the name and the numbers of the first processor.
   *
   * @param cpuinfo the lines of {@code /proc/cpuinfo}
   */
  static Optional<String> kind(List<String> cpuinfo) {
    Map<String, String> first = new LinkedHashMap<>();
    for (String line : cpuinfo) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        first.putIfAbsent(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
      }
    }
    String kind =
        Stream.concat(
                Stream.of(first.get("model name")),
                NUMBERS.stream().filter(first::containsKey).map(key -> key + " " + first.get(key)))
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
    return kind.isEmpty() ? Optional.empty() : Optional.of(kind);
  }
}
