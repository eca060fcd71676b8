package org.sentiment4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.sentiment4j.report.RunFiles.answering;
import static org.sentiment4j.report.RunFiles.facts;
import static org.sentiment4j.report.RunFiles.run;
import static org.sentiment4j.report.RunFiles.seed;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Proportions;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;

class PairTestsTest {
  private static final RunFacts FACTS = facts(5_000);
  private static final ComparedRun A = run("a", FACTS, 0.9);
  private static final ComparedRun B = run("b", FACTS, 0.8);

  private static PairTest pair(ComparedRun... runs) {
    assertThat(Comparison.of(List.of(runs)).pairs()).hasSize(1);
    return Comparison.of(List.of(runs)).pairs().get(0);
  }

  private static ComparedRun[] seeds(String experiment, double... testAccuracies) {
    return from(42, experiment, testAccuracies);
  }

  private static ComparedRun[] from(long first, String experiment, double... testAccuracies) {
    ComparedRun[] runs = new ComparedRun[testAccuracies.length];
    for (int i = 0; i < runs.length; i++) {
      runs[i] = seed(experiment, first + i, testAccuracies[i] + 0.01, testAccuracies[i]);
    }
    return runs;
  }

  private static ComparedRun[] both(ComparedRun[] first, ComparedRun[] second) {
    return Stream.of(first, second).flatMap(Stream::of).toArray(ComparedRun[]::new);
  }

  @Test
  void ofTwoRunsTheTestReviewsDecideNotTheValidation() {
    // One that a alone gets right, nine that b alone does: p = 22 / 1024.
    PairTest pair =
        pair(answering(A, "xxxx" + "x.........."), answering(B, "xxxx" + ".xxxxxxxxx."));

    assertThat(pair.first().name()).isEqualTo("a");
    assertThat(pair.split()).isEqualTo(Split.TEST);
    assertThat(pair.method()).isEqualTo(Method.MCNEMAR);
    assertThat(pair.difference()).isCloseTo(-8.0 / 15, within(1e-12));
    assertThat(pair.p().orElseThrow()).isCloseTo(0.021484375, within(1e-12));
    assertThat(pair.adjustedP()).isEqualTo(pair.p());
    assertThat(pair.isDifferent()).isTrue();
    assertThat(pair.sentence())
        .startsWith(
            "These two runs: b is more accurate than a by 53.3 points on the test reviews (95 %")
        .endsWith(", p = 0.021).");
  }

  @Test
  void aDifferenceThatChanceWouldGiveIsNone() {
    PairTest pair = pair(answering(A, "xxxx" + "xx......"), answering(B, "xxxx" + "..xxxx.."));

    assertThat(pair.isDifferent()).isFalse();
    assertThat(pair.sentence())
        .startsWith(
            "These two runs: no difference between a and b can be told on the test reviews"
                + " (difference -16.7 points, 95 % -")
        .endsWith(", p = 0.69).");
  }

  @Test
  void runsThatAnswerAlikeAreSaidTo() {
    PairTest pair = pair(answering(A, "xx.x"), answering(B, "xx.x"));

    assertThat(pair.p()).hasValue(1);
    assertThat(pair.interval95()).contains(new Interval(0, 0));
    assertThat(pair.sentence())
        .endsWith(
            "(difference 0.0 points, 95 % 0.0 to 0.0, p = 1, both answer each of the 4 reviews"
                + " alike).");
  }

  @Test
  void answersToOtherReviewsOrLabelsAreNotHeldAgainstEachOther() {
    PairTest ids = pair(answering(A, "xx.x"), answering(B, "xx.x", "other/", 1));
    PairTest labels = pair(answering(A, "xx.x"), answering(B, "xx.x", "test/", 0));

    assertThat(List.of(ids, labels))
        .allSatisfy(
            pair -> {
              assertThat(pair.split()).isEqualTo(Split.VALIDATION);
              assertThat(pair.method()).isEqualTo(Method.INDEPENDENT_SAMPLES);
              assertThat(pair.p()).isEmpty();
            });
    assertThat(ids.sentence()).endsWith("reviews each; their test reviews differ).");
    assertThat(labels.sentence()).endsWith("reviews each; their test reviews have other labels).");
  }

  @Test
  void withoutPredictionsTheValidationAccuraciesAreTakenAsIndependentSamples() {
    PairTest pair = pair(run("simple_rnn", FACTS, 0.862), run("lstm", FACTS, 0.881));

    assertThat(pair.interval95()).contains(Proportions.difference95(0.881, 5_000, 0.862, 5_000));
    assertThat(pair.sentence())
        .isEqualTo(
            "These two runs: lstm is more accurate than simple_rnn by 1.9 points on the validation"
                + " reviews (95 % 0.6 to 3.2, from 5,000 reviews each).");
    assertThat(pair(run("gru", facts(4_000), 0.878), run("lstm", FACTS, 0.881)).sentence())
        .isEqualTo(
            "These two runs: no difference between lstm and gru can be told on the validation"
                + " reviews (difference 0.3 points, 95 % -1.0 to 1.7, from 5,000 and 4,000"
                + " reviews).");
  }

  @Test
  void withoutTheNumberOfReviewsChanceIsNotJudged() {
    PairTest pair = pair(run("a", RunFacts.UNKNOWN, 0.7), run("b", FACTS, 0.9));

    assertThat(pair.method()).isEqualTo(Method.NONE);
    assertThat(pair.isDifferent()).isFalse();
    assertThat(pair.sentence())
        .isEqualTo(
            "b is 20.0 points above a on the validation reviews; no test: the logs do not say how"
                + " many validation reviews there were, so chance cannot be judged.");
  }

  @Test
  void runsOnOtherDataAreNotTested() {
    PairTest pair =
        pair(
            answering(A, "xx.x"),
            answering(run("b", facts("07e4", "11", 5_000, 10_000, 500), 0.8), "x..x"));

    assertThat(pair.method()).isEqualTo(Method.NONE);
    assertThat(pair.sentence()).isEqualTo("a and b cannot be compared: their data differ.");
  }

  @Test
  void threeSharedSeedsOfEachAreTestedInPairs() {
    // The differences are 0.01, 0.02 and 0.03: mean 0.02, standard error 0.01 / sqrt(3), t = 2 sqrt
    // 3 with 2 degrees of freedom, where p = 1 - t / sqrt(2 + t^2).
    PairTest pair =
        pair(both(seeds("lstm", 0.88, 0.88, 0.88, 0.1), seeds("rnn", 0.87, 0.86, 0.85)));

    double t = 2 * Math.sqrt(3);
    assertThat(pair.method()).isEqualTo(Method.PAIRED_T);
    assertThat(pair.split()).isEqualTo(Split.TEST);
    assertThat(Math.abs(pair.difference())).isCloseTo(0.02, within(1e-12));
    assertThat(pair.p().orElseThrow()).isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-9));
    assertThat(pair.sentence())
        .contains("difference between")
        .contains("on the test reviews")
        .endsWith("p = 0.074, 3 shared seeds).");
  }

  @Test
  void ofTheNetworksTheSentenceSaysNothingOfTwoRuns() {
    assertThat(
            pair(both(seeds("lstm", 0.881, 0.882, 0.883), seeds("rnn", 0.851, 0.85, 0.852)))
                .sentence())
        .isEqualTo(
            "lstm is more accurate than rnn by 3.1 points on the test reviews (95 % 2.9 to 3.3,"
                + " p = 0.00035, 3 shared seeds).");
  }

  @Test
  void anyRunOfAnExperimentThatWasAskedAboutOtherReviewsSparesTheTestReviews() {
    ComparedRun[] runs = both(seeds("lstm", 0.881, 0.882, 0.883), seeds("rnn", 0.851, 0.85, 0.852));
    for (int i = 0; i < runs.length; i++) {
      runs[i] = answering(runs[i], "x".repeat(20 - i) + ".".repeat(i));
    }
    assertThat(pair(runs).split()).isEqualTo(Split.TEST);

    // Not the first run of its experiment.
    runs[4] = answering(runs[4], "x".repeat(16) + "....", "other/", 1);

    assertThat(pair(runs).split()).isEqualTo(Split.VALIDATION);
    assertThat(pair(runs).sentence()).endsWith("3 shared seeds; their test reviews differ).");
    assertThat(Comparison.of(List.of(runs)).warnings())
        .singleElement()
        .asString()
        .startsWith("the runs differ in their test reviews")
        .endsWith(": lstm42, lstm43, lstm44, rnn42, rnn44; rnn43");
  }

  @Test
  void whatNeitherRunSaysIsNotTheSame() {
    List<ComparedRun> silent =
        Stream.of(both(seeds("lstm", 0.881, 0.882, 0.883), seeds("rnn", 0.851, 0.85, 0.852)))
            .map(
                run ->
                    new ComparedRun(
                        run.name(),
                        run.path(),
                        run.epochs(),
                        run.test(),
                        run.answers(),
                        run.settings(),
                        RunFacts.UNKNOWN))
            .toList();

    assertThat(pair(silent.toArray(ComparedRun[]::new)).sentence())
        .isEqualTo(
            "lstm and rnn cannot be compared: neither their test nor their validation reviews are"
                + " known to be the same.");
  }

  @Test
  void seedsThatAreNotSharedAreTestedAsIndependent() {
    PairTest pair =
        pair(both(seeds("lstm", 0.88, 0.881, 0.882), from(43, "rnn", 0.85, 0.84, 0.86, 0.85)));

    assertThat(pair.method()).isEqualTo(Method.WELCH);
    assertThat(pair.sentence()).endsWith(", Welch's test, 3 and 4 seeds).");
  }

  @Test
  void seedsWithoutAnySpreadAreNotTested() {
    PairTest pair = pair(both(seeds("lstm", 0.88, 0.89, 0.9), seeds("rnn", 0.86, 0.87, 0.88)));

    assertThat(pair.method()).isEqualTo(Method.NONE);
    assertThat(pair.sentence())
        .isEqualTo(
            "lstm is 2.0 points above rnn on the test reviews; no test: 3 shared seeds, alike in"
                + " each: no spread that a test could judge it by.");
  }

  @Test
  void tooFewSeedsAreSaidToBe() {
    PairTest pair = pair(both(seeds("lstm", 0.88, 0.89), seeds("rnn", 0.86)));

    assertThat(pair.method()).isEqualTo(Method.NONE);
    assertThat(pair.sentence())
        .isEqualTo(
            "lstm is 2.5 points above rnn42 on the test reviews; no test: 2 seeds of lstm and 1"
                + " seed of rnn42, too few for a test of the networks.");
  }

  @Test
  void pIsCorrectedForAllPairsThatWereTested() {
    ComparedRun c = run("c", FACTS, 0.7);
    List<PairTest> pairs =
        Comparison.of(
                List.of(
                    answering(A, "xxxxxxxxxx"),
                    answering(B, "x........."),
                    answering(c, "xx........")))
            .pairs();

    // 9 of 9: p = 2 / 512. 8 of 8: p = 2 / 256. 1 of 1: p = 1.
    double[] p = {2 / 512.0, 2 / 256.0, 1};
    double[] adjusted = {3 * 2 / 512.0, 2 * 2 / 256.0, 1};
    for (int i = 0; i < p.length; i++) {
      assertThat(pairs.get(i).p().orElseThrow()).isCloseTo(p[i], within(1e-12));
      assertThat(pairs.get(i).adjustedP().orElseThrow()).isCloseTo(adjusted[i], within(1e-12));
    }
    assertThat(pairs.get(0).sentence()).endsWith("corrected p = 0.012).");
    assertThat(pairs)
        .extracting(pair -> pair.first().name() + pair.second().name())
        .containsExactly("ab", "ac", "bc");
  }
}
