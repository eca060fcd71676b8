package org.sentiment4j.report;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Tells runs of the same name apart. */
final class RunNames {
  private RunNames() {}

  /**
   * Adds to names that several runs have the end of the run's path, as much of it as is needed:
   * {@code lstm (version_0)}, {@code lstm (version_1)}.
   */
  static List<ComparedRun> unique(List<ComparedRun> runs) {
    Map<String, List<Path>> paths =
        runs.stream()
            .collect(
                Collectors.groupingBy(
                    ComparedRun::name, Collectors.mapping(RunNames::path, Collectors.toList())));
    return runs.stream()
        .map(
            run -> {
              List<Path> namesakes = paths.get(run.name());
              return namesakes.size() == 1
                  ? run
                  : run.withName(run.name() + " (" + distinctEnd(path(run), namesakes) + ")");
            })
        .toList();
  }

  private static Path path(ComparedRun run) {
    return run.path().toAbsolutePath().normalize();
  }

  private static String distinctEnd(Path path, List<Path> namesakes) {
    int length = 1;
    while (!areDistinct(namesakes, length)) {
      length++;
    }
    return end(path, length);
  }

  private static boolean areDistinct(List<Path> paths, int length) {
    int longest = paths.stream().mapToInt(Path::getNameCount).max().orElse(0);
    return length >= longest
        || new HashSet<>(paths.stream().map(path -> end(path, length)).toList()).size()
            == paths.size();
  }

  private static String end(Path path, int length) {
    int count = path.getNameCount();
    return count <= length
        ? path.toString()
        : path.subpath(count - length, count).toString().replace('\\', '/');
  }
}
