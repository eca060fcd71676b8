package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.sentiment4j.error.InputException;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * Runs side by side: those of one experiment that differ in their seed alone are one row.
 *
 * @param rows in the order of the runs given
 * @param ranking the rows that have a best epoch, by the best validation accuracy (the mean over
 *     the seeds), the best first; of equal ones the lower loss of the best epoch, then the earlier
 *     one, then the first given. At least one
 * @param pairs each row of the ranking against each one below it, those with the first row first
 * @param verdict what can be told of the best row, in sentences
 * @param warnings what makes the runs hard to compare, in words
 */
public record Comparison(
    List<ComparedGroup> rows,
    List<ComparedGroup> ranking,
    List<PairTest> pairs,
    List<String> verdict,
    List<String> warnings) {
  private static final Comparator<ComparedGroup> BEST_FIRST =
      Comparator.<ComparedGroup>comparingDouble(row -> -asWritten(row.bestValidation().mean()))
          // NaN comes last.
          .thenComparingDouble(row -> asWritten(row.bestValidationLoss().mean()))
          .thenComparingDouble(row -> row.bestEpoch().mean());

  /** Copies the lists. */
  public Comparison {
    rows = List.copyOf(rows);
    ranking = List.copyOf(ranking);
    pairs = List.copyOf(pairs);
    verdict = List.copyOf(verdict);
    warnings = List.copyOf(warnings);
  }

  /**
   * Compares runs.
   *
   * @throws InputException if none has an epoch with a validation accuracy
   */
  public static Comparison of(List<ComparedRun> runs) {
    RunGroups groups = RunGroups.of(runs);
    List<ComparedGroup> ranking =
        groups.groups().stream()
            .filter(row -> row.bestValidation().count() > 0)
            .sorted(BEST_FIRST)
            .toList();
    if (ranking.isEmpty()) {
      throw new InputException(
          "nothing to compare: no finished epoch with a validation accuracy in "
              + runs.stream().map(run -> run.path().toString()).collect(Collectors.joining(", ")));
    }
    List<PairTest> pairs = PairTests.of(ranking);
    List<String> warnings = new ArrayList<>(groups.warnings());
    warnings.addAll(RunDifferences.warnings(groups.groups()));
    return new Comparison(
        groups.groups(), ranking, pairs, Verdict.sentences(ranking, pairs), warnings);
  }

  /** As the files have it, so that equal figures are equal. */
  private static double asWritten(double figure) {
    return EpochMetrics.asWritten(figure);
  }

  /** The row with the best validation accuracy. */
  public ComparedGroup winner() {
    return ranking.get(0);
  }

  /** Whether {@code row} is the winner. */
  public boolean isWinner(ComparedGroup row) {
    return row.equals(winner());
  }
}
