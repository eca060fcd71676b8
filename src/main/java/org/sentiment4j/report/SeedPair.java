package org.sentiment4j.report;

import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.PairedT;
import org.sentiment4j.metrics.Summary;
import org.sentiment4j.metrics.TestResult;
import org.sentiment4j.metrics.WelchT;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

/** Two rows of which at least one has several seeds: the networks, by the spread over the seeds. */
record SeedPair(ComparedGroup first, ComparedGroup second) {
  /** With two, an interval reaches over twelve standard deviations to either side. */
  static final int LEAST_SEEDS = 3;

  Finding judge() {
    boolean otherReviews = !TestReviews.areTheSame(runs());
    boolean sameTest = !otherReviews && hasSameTestReviews();
    if (sameTest && isEnough(Split.TEST)) {
      return test(Split.TEST, "");
    }
    boolean sameValidation = isKnownAndSame(RunFacts::splitHash);
    if (sameValidation && isEnough(Split.VALIDATION)) {
      return test(Split.VALIDATION, otherReviews ? "; their test reviews differ" : "");
    }
    Split split = sameTest && isMeasured(Split.TEST) ? Split.TEST : Split.VALIDATION;
    if (split == Split.VALIDATION && !sameValidation) {
      return Finding.untested(
          split,
          Double.NaN,
          "neither their test nor their validation reviews are known to be the same");
    }
    return Finding.untested(
        split,
        accuracy(first, split).mean() - accuracy(second, split).mean(),
        seeds(first, split)
            + " and "
            + seeds(second, split)
            + ", too few for a test of the networks");
  }

  /** Whether {@code group} has too few runs to be tested with. */
  static boolean hasTooFew(ComparedGroup group) {
    return group.bestValidation().count() < LEAST_SEEDS;
  }

  private Finding test(Split split, String reason) {
    NavigableMap<Long, Double> one = bySeed(first, split);
    NavigableMap<Long, Double> other = bySeed(second, split);
    List<Long> shared = one.keySet().stream().filter(other::containsKey).toList();
    boolean isPaired = shared.size() >= LEAST_SEEDS;
    Optional<TestResult> result =
        isPaired
            ? PairedT.test(
                array(shared.stream().map(one::get).toList()),
                array(shared.stream().map(other::get).toList()))
            : WelchT.test(array(one.values()), array(other.values()));
    String basis =
        (isPaired
                ? shared.size() + " shared seeds"
                : "Welch's test, " + one.size() + " and " + other.size() + " seeds")
            + reason;
    return result
        .map(
            found -> Finding.tested(split, isPaired ? Method.PAIRED_T : Method.WELCH, found, basis))
        .orElseGet(
            () ->
                Finding.untested(
                    split,
                    accuracy(first, split).mean() - accuracy(second, split).mean(),
                    basis + ", alike in each: no spread that a test could judge it by"));
  }

  /** Where the predictions of a run are not there, the data and their split say it. */
  private boolean hasSameTestReviews() {
    return runs().allMatch(run -> run.test().isEmpty() || run.answers().isPresent())
        || (isKnownAndSame(RunFacts::dataHash) && isKnownAndSame(RunFacts::splitHash));
  }

  private boolean isKnownAndSame(Function<RunFacts, Optional<String>> fact) {
    Optional<String> one = fact.apply(first.facts());
    return one.isPresent() && one.equals(fact.apply(second.facts()));
  }

  private Stream<ComparedRun> runs() {
    return Stream.of(first, second).flatMap(group -> group.runs().stream());
  }

  private boolean isEnough(Split split) {
    return accuracy(first, split).count() >= LEAST_SEEDS
        && accuracy(second, split).count() >= LEAST_SEEDS;
  }

  private boolean isMeasured(Split split) {
    return accuracy(first, split).count() > 0 && accuracy(second, split).count() > 0;
  }

  private static Summary accuracy(ComparedGroup group, Split split) {
    return split == Split.TEST ? group.test() : group.bestValidation();
  }

  private static NavigableMap<Long, Double> bySeed(ComparedGroup group, Split split) {
    NavigableMap<Long, Double> accuracies = new TreeMap<>();
    for (ComparedRun run : group.runs()) {
      Optional<Double> accuracy =
          split == Split.TEST
              ? run.test().map(Evaluation::accuracy)
              : run.best().map(EpochMetrics::validationAccuracy);
      accuracy
          .filter(value -> !value.isNaN())
          .ifPresent(value -> accuracies.put(run.seed().orElseThrow(), value));
    }
    return accuracies;
  }

  private static double[] array(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static String seeds(ComparedGroup group, Split split) {
    int count = accuracy(group, split).count();
    return count + (count == 1 ? " seed of " : " seeds of ") + group.name();
  }
}
