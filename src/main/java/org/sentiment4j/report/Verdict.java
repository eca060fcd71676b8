package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Proportions;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

/** Which row is best, whether chance alone could have made it so, and how one knows, in words. */
final class Verdict {
  /** More sentences are not read; the other formats have all pairs. */
  private static final int MOST_PAIRS = 15;

  private final List<ComparedGroup> ranking;
  private final ComparedGroup winner;

  /** The winner with each other row. */
  private final List<PairTest> own;

  /** Those that are told of. */
  private final List<PairTest> told;

  private Verdict(List<ComparedGroup> ranking, List<PairTest> pairs) {
    this.ranking = ranking;
    winner = ranking.get(0);
    own = pairs.stream().filter(pair -> pair.first().equals(winner)).toList();
    told =
        own.stream()
            .sorted(Comparator.comparing(pair -> !pair.isFirstWorse()))
            .limit(MOST_PAIRS)
            .toList();
  }

  /**
   * Returns the sentences. The first one alone says the most: of two rows what was tested, of more
   * the winner and how it does against the others. Then each of these, those first that are more
   * accurate than the winner; then how that is known and what would tell more.
   */
  static List<String> sentences(List<ComparedGroup> ranking, List<PairTest> pairs) {
    Verdict verdict = new Verdict(ranking, pairs);
    List<String> sentences = new ArrayList<>();
    switch (ranking.size()) {
      case 1 -> sentences.add(verdict.alone());
      case 2 -> sentences.addAll(verdict.ofTwo());
      default -> sentences.addAll(verdict.ofMany());
    }
    int untold = ranking.size() - 1 - verdict.told.size();
    if (untold > 0) {
      sentences.add(
          "The other " + untold + " rows are left out here; --format json has all pairs.");
    }
    sentences.addAll(MethodNotes.of(verdict.told, pairs));
    if (verdict.isFlattered()) {
      sentences.add(
          "Each best epoch was picked by the validation reviews it is measured on, which flatters"
              + " it a little, the more epochs the more.");
    }
    sentences.addAll(MissingEvidence.of(verdict.told));
    return sentences;
  }

  /** Whether validation accuracies are all there is of a row, and there was an epoch to pick. */
  private boolean isFlattered() {
    return (told.isEmpty() || told.stream().anyMatch(pair -> pair.split() == Split.VALIDATION))
        && ranking.stream().anyMatch(row -> row.epochs().highest() > 1);
  }

  private List<String> ofTwo() {
    PairTest pair = own.get(0);
    return pair.method() == Method.NONE
        ? List.of(best(), pair.sentence())
        : List.of(pair.sentence(), best());
  }

  private List<String> ofMany() {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Stream.concat(Stream.of(best()), Standing.sentences(own).stream())
            .collect(Collectors.joining(" ")));
    boolean areAllRuns = ranking.stream().allMatch(ComparedGroup::isSingleRun);
    if (areAllRuns && told.stream().anyMatch(pair -> pair.method().isOfRuns())) {
      sentences.add("These runs, two at a time:");
      told.forEach(pair -> sentences.add(pair.claim()));
    } else {
      told.forEach(pair -> sentences.add(pair.sentence()));
    }
    return sentences;
  }

  private String best() {
    ComparedGroup second = ranking.get(1);
    double difference = winner.bestValidation().mean() - second.bestValidation().mean();
    if (Figures.points(difference).equals(Figures.points(0))) {
      return tie(second);
    }
    return winner.name()
        + " has the best validation accuracy, "
        + accuracy()
        + ", "
        + Figures.points(difference)
        + " points above "
        + second.name()
        + (isLeadJudged() ? "." : "; that lead is not tested.");
  }

  private boolean isLeadJudged() {
    PairTest pair = own.get(0);
    return pair.split() == Split.VALIDATION && pair.method() != Method.NONE;
  }

  private String tie(ComparedGroup second) {
    String reason;
    if (Double.compare(winner.bestValidation().mean(), second.bestValidation().mean()) != 0) {
      reason = "; beyond two digits that of " + winner.name() + " is higher.";
    } else if (Double.compare(
            winner.bestValidationLoss().mean(), second.bestValidationLoss().mean())
        != 0) {
      reason = "; " + winner.name() + " has the lower validation loss.";
    } else if (winner.bestEpoch().mean() != second.bestEpoch().mean()) {
      reason = "; " + winner.name() + " reached it in an earlier epoch.";
    } else {
      reason = ", loss and epoch; the first one is marked.";
    }
    return winner.name()
        + " and "
        + second.name()
        + " have the same best validation accuracy, "
        + accuracy()
        + reason;
  }

  private String alone() {
    String last = "; there is nothing else to compare it with.";
    if (!winner.isSingleRun()) {
      return winner.name() + " has a best validation accuracy of " + accuracy() + last;
    }
    EpochMetrics best = winner.first().best().orElseThrow();
    return winner.name()
        + " has a best validation accuracy of "
        + accuracy()
        + ", in epoch "
        + best.epoch()
        + winner
            .facts()
            .validationReviews()
            .map(
                count ->
                    " (95 % interval "
                        + Figures.range(Proportions.wilson95(best.validationAccuracy(), count))
                        + ", from "
                        + Figures.thousands(count)
                        + " validation reviews)")
            .orElse("")
        + last;
  }

  private String accuracy() {
    int seeds = winner.bestValidation().count();
    return Figures.percent(winner.bestValidation().mean())
        + (seeds > 1 ? " (mean of " + seeds + " seeds)" : "");
  }
}
