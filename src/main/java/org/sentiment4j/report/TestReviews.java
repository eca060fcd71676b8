package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which runs were asked about the same test reviews, as far as their predictions are there. */
final class TestReviews {
  private TestReviews() {}

  /** Whether all runs with predictions were asked about the reviews of the first. */
  static boolean areTheSame(Stream<ComparedRun> runs) {
    return parts(runs).size() < 2;
  }

  /** The runs of each set of reviews; empty where there is one set. */
  static Optional<String> difference(Stream<ComparedRun> runs) {
    List<List<ComparedRun>> parts = parts(runs);
    return parts.size() < 2
        ? Optional.empty()
        : Optional.of(parts.stream().map(RunGroups::names).collect(Collectors.joining("; ")));
  }

  private static List<List<ComparedRun>> parts(Stream<ComparedRun> runs) {
    List<List<ComparedRun>> parts = new ArrayList<>();
    runs.filter(run -> run.answers().isPresent())
        .forEach(
            run ->
                parts.stream()
                    .filter(part -> haveSame(part.get(0), run))
                    .findFirst()
                    .ifPresentOrElse(
                        part -> part.add(run), () -> parts.add(new ArrayList<>(List.of(run)))));
    return parts;
  }

  private static boolean haveSame(ComparedRun one, ComparedRun other) {
    return one.answers().orElseThrow().hasReviewsOf(other.answers().orElseThrow());
  }
}
