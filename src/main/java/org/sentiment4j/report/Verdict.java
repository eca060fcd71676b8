package org.sentiment4j.report;

import java.util.List;
import java.util.Optional;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Proportions;

/** Which run is best, and whether chance alone could have made it so, in words. */
final class Verdict {
  private Verdict() {}

  static String sentence(Comparison comparison) {
    ComparedRun winner = comparison.winner();
    if (comparison.ranking().size() == 1) {
      return alone(winner);
    }
    ComparedRun second = comparison.ranking().get(1);
    double difference =
        Comparison.best(winner).validationAccuracy() - Comparison.best(second).validationAccuracy();
    if (difference == 0) {
      return tie(winner, second);
    }
    return winner.name()
        + " has the best validation accuracy, "
        + accuracy(winner)
        + ", "
        + ComparisonText.points(difference)
        + " points above "
        + second.name()
        + Comparison.difference95(winner, second)
            .map(interval -> chance(interval, reviews(winner, second)))
            .orElse(
                "; the logs do not say how many validation reviews there were, so chance cannot be"
                    + " judged.");
  }

  /** The runs after the second that chance alone may have put behind the winner. */
  static Optional<String> othersWithinChance(Comparison comparison) {
    ComparedRun winner = comparison.winner();
    List<ComparedRun> others =
        comparison.ranking().stream()
            .skip(2)
            .filter(
                run -> Comparison.difference95(winner, run).filter(Verdict::isChance).isPresent())
            .toList();
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Within chance of " + winner.name() + " too: " + ComparisonText.names(others) + ".");
  }

  private static String alone(ComparedRun run) {
    EpochMetrics best = Comparison.best(run);
    return run.name()
        + " has a best validation accuracy of "
        + accuracy(run)
        + ", in epoch "
        + best.epoch()
        + run.facts()
            .validationReviews()
            .map(
                count ->
                    " (95 % interval "
                        + ComparisonText.range(
                            Proportions.wilson95(best.validationAccuracy(), count))
                        + ", from "
                        + ComparisonText.thousands(count)
                        + " validation reviews)")
            .orElse("")
        + "; there is no other run to compare it with.";
  }

  private static String tie(ComparedRun winner, ComparedRun second) {
    EpochMetrics best = Comparison.best(winner);
    EpochMetrics other = Comparison.best(second);
    String reason;
    if (Double.compare(best.validationLoss(), other.validationLoss()) != 0) {
      reason = "; " + winner.name() + " has the lower validation loss.";
    } else if (best.epoch() != other.epoch()) {
      reason = "; " + winner.name() + " reached it in an earlier epoch.";
    } else {
      reason = ", loss and epoch; the first one is marked.";
    }
    return winner.name()
        + " and "
        + second.name()
        + " have the same best validation accuracy, "
        + accuracy(winner)
        + reason;
  }

  private static String chance(Interval interval, String reviews) {
    String range =
        "95 % interval "
            + ComparisonText.range(interval)
            + ", from "
            + reviews
            + ", taken as independent samples).";
    return isChance(interval) ? "; the difference is within chance (" + range : " (" + range;
  }

  private static boolean isChance(Interval interval) {
    return interval.contains(0);
  }

  private static String reviews(ComparedRun first, ComparedRun second) {
    int count = first.facts().validationReviews().orElseThrow();
    int secondCount = second.facts().validationReviews().orElseThrow();
    return count == secondCount
        ? ComparisonText.thousands(count) + " validation reviews each"
        : ComparisonText.thousands(count)
            + " and "
            + ComparisonText.thousands(secondCount)
            + " validation reviews";
  }

  private static String accuracy(ComparedRun run) {
    return ComparisonText.percent(Comparison.best(run).validationAccuracy());
  }
}
