package org.sentiment4j.search;

import java.util.Comparator;
import java.util.List;
import org.sentiment4j.metrics.EpochMetrics;

/** The order of results. */
public final class Ranking {
  private static final Comparator<Outcome> ORDER =
      Comparator.comparingInt(Ranking::group)
          .thenComparing(Ranking::byBestEpoch)
          .thenComparingLong(outcome -> outcome.trial().number());

  private Ranking() {}

  /**
   * Orders outcomes: those that are finished by their best epochs (see {@link
   * EpochMetrics#isBetterThan}), then those that are not, then those that failed. What is equal is
   * in the order of the combinations.
   */
  public static List<Outcome> of(List<Outcome> outcomes) {
    return outcomes.stream().sorted(ORDER).toList();
  }

  private static int group(Outcome outcome) {
    return switch (outcome.status()) {
      case FINISHED -> 0;
      case RUNNING, STOPPED, WAITING -> 1;
      case FAILED -> 2;
    };
  }

  private static int byBestEpoch(Outcome a, Outcome b) {
    boolean ranked = group(a) == 0 && a.best().isPresent() && b.best().isPresent();
    return ranked ? EpochMetrics.BEST_FIRST.compare(a.best().get(), b.best().get()) : 0;
  }
}
