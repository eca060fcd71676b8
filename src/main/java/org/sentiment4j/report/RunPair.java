package org.sentiment4j.report;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sentiment4j.metrics.DiscordantPairs;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.McNemar;
import org.sentiment4j.metrics.PairedBootstrap;
import org.sentiment4j.metrics.Proportions;
import org.sentiment4j.metrics.TestAnswers;
import org.sentiment4j.metrics.TestResult;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

/**
 * Two single runs: by their answers to the same test reviews, or else by their best validation
 * accuracies.
 */
record RunPair(ComparedRun first, ComparedRun second) {

  Finding judge() {
    if (first.answers().isEmpty() || second.answers().isEmpty()) {
      return byValidation("");
    }
    TestAnswers one = first.answers().get();
    TestAnswers other = second.answers().get();
    if (!one.hasIdsOf(other)) {
      return byValidation("; their test reviews differ");
    }
    if (!one.hasReviewsOf(other)) {
      return byValidation("; their test reviews have other labels");
    }
    DiscordantPairs pairs = DiscordantPairs.of(one, other);
    return Finding.tested(
        Split.TEST,
        Method.MCNEMAR,
        new TestResult(
            pairs.difference(), PairedBootstrap.interval95(pairs), McNemar.exactP(pairs)),
        pairs.discordant() == 0
            ? "both answer each of the " + Figures.thousands(pairs.count()) + " reviews alike"
            : "");
  }

  private Finding byValidation(String reason) {
    double difference = bestValidation(first) - bestValidation(second);
    Optional<Integer> one = first.facts().validationReviews();
    Optional<Integer> other = second.facts().validationReviews();
    if (one.isEmpty() || other.isEmpty()) {
      return Finding.untested(
          Split.VALIDATION,
          difference,
          "the logs do not say how many validation reviews there were, so chance cannot be judged"
              + reason);
    }
    Interval interval =
        Proportions.difference95(
            bestValidation(first), one.get(), bestValidation(second), other.get());
    return new Finding(
        Split.VALIDATION,
        Method.INDEPENDENT_SAMPLES,
        difference,
        Optional.of(interval),
        OptionalDouble.empty(),
        "from "
            + Figures.thousands(one.get())
            + (one.equals(other)
                ? " reviews each"
                : " and " + Figures.thousands(other.get()) + " reviews")
            + reason);
  }

  private static double bestValidation(ComparedRun run) {
    return run.best().orElseThrow().validationAccuracy();
  }
}
