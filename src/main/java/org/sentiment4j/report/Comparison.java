package org.sentiment4j.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Proportions;

/**
 * Runs side by side.
 *
 * @param runs in the order given
 * @param ranking those that have a best epoch, the best first, in the order of {@link
 *     EpochMetrics#isBetterThan}; runs that are equal to the last in the order given. At least one
 * @param warnings what makes the runs hard to compare, in words
 */
public record Comparison(List<ComparedRun> runs, List<ComparedRun> ranking, List<String> warnings) {

  /** Copies the lists. */
  public Comparison {
    runs = List.copyOf(runs);
    ranking = List.copyOf(ranking);
    warnings = List.copyOf(warnings);
  }

  /**
   * Compares runs.
   *
   * @throws InputException if none has an epoch with a validation accuracy
   */
  public static Comparison of(List<ComparedRun> runs) {
    List<ComparedRun> ranking =
        runs.stream()
            .filter(run -> run.best().isPresent())
            .sorted(Comparator.comparing(Comparison::best, EpochMetrics.BEST_FIRST))
            .toList();
    if (ranking.isEmpty()) {
      throw new InputException(
          "nothing to compare: no finished epoch with a validation accuracy in "
              + runs.stream().map(run -> run.path().toString()).collect(Collectors.joining(", ")));
    }
    return new Comparison(runs, ranking, RunDifferences.warnings(runs));
  }

  /** The run with the best epoch. */
  public ComparedRun winner() {
    return ranking.get(0);
  }

  /** The best epoch of a run that is in the ranking. */
  static EpochMetrics best(ComparedRun run) {
    return run.best().orElseThrow();
  }

  /**
   * The 95 % interval of how far the first run's best validation accuracy is above the second's;
   * empty if a run does not say how many validation reviews it had. It takes the two as measured on
   * independent reviews, see {@link Proportions#difference95}.
   */
  static Optional<Interval> difference95(ComparedRun first, ComparedRun second) {
    return first
        .facts()
        .validationReviews()
        .flatMap(
            firstCount ->
                second
                    .facts()
                    .validationReviews()
                    .map(
                        secondCount ->
                            Proportions.difference95(
                                best(first).validationAccuracy(),
                                firstCount,
                                best(second).validationAccuracy(),
                                secondCount)));
  }
}
