package org.sentiment4j.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Prediction;
import org.sentiment4j.metrics.TestAnswers;
import org.sentiment4j.report.ComparedGroup;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.report.Comparison;

/**
 * The reviews that one network gets right and the other wrong: of the best run of the first
 * experiments in the ranking, the first against each of the others. Of a single experiment, those
 * that its best run gets wrong.
 *
 * @param html headings, notes and a place for each part
 * @param data the parts
 */
record ReviewSection(String html, List<PageData.Part> data) {
  /** More are not read, and each makes the page larger. */
  private static final int MOST_EXPERIMENTS = 4;

  private static final int MOST_REVIEWS = 10;

  /** A run and what it said of the test reviews. */
  private record Tested(ComparedRun run, List<Prediction> predictions) {

    /** The same ids do not mean the same texts where the data are known to be others. */
    boolean hasReviewsOf(Tested other) {
      Optional<String> data = run.facts().dataHash();
      Optional<String> otherData = other.run.facts().dataHash();
      return (data.isEmpty() || otherData.isEmpty() || data.equals(otherData))
          && TestAnswers.of(predictions).hasReviewsOf(TestAnswers.of(other.predictions));
    }
  }

  /**
   * Chooses the reviews, and asks the networks about them.
   *
   * @param texts where the texts are
   * @param notices takes what is being done, and what is missing in the end
   */
  static ReviewSection of(Comparison comparison, ReviewTexts texts, Consumer<String> notices)
      throws IOException {
    List<Tested> tested = tested(comparison);
    if (tested.isEmpty()) {
      return new ReviewSection(
          Html.element(
              "p",
              "No run has predictions_test.csv, which says what its network made of each test review:"
                  + " scripts/sentiment4j evaluate RUN writes it."),
          List.of());
    }
    List<ReviewPart> parts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    Tested first = tested.get(0);
    if (tested.size() == 1) {
      parts.add(mistakes(first));
    }
    for (Tested second : tested.subList(1, tested.size())) {
      if (first.hasReviewsOf(second)) {
        parts.add(differences(first, second));
      } else {
        notes.add(
            first.run().name()
                + " and "
                + second.run().name()
                + " were not tested on the same reviews.");
      }
    }
    ShownReviews.Result shown = ShownReviews.of(parts, texts, notices);
    notes.addAll(shown.notes());
    notes.forEach(notices);
    String html =
        Stream.concat(
                notes.stream().map(note -> "<p class=\"warning\">" + Html.text(note) + "</p>\n"),
                parts.stream().map(ReviewPart::html))
            .collect(Collectors.joining());
    return new ReviewSection(html, shown.parts());
  }

  private static List<Tested> tested(Comparison comparison) throws IOException {
    List<Tested> tested = new ArrayList<>();
    for (ComparedGroup group : comparison.ranking()) {
      Optional<Tested> best = best(group);
      if (best.isPresent() && tested.size() < MOST_EXPERIMENTS) {
        tested.add(best.get());
      }
    }
    return tested;
  }

  private static Optional<Tested> best(ComparedGroup group) throws IOException {
    List<ComparedRun> bestFirst =
        group.runs().stream()
            .filter(run -> run.best().isPresent())
            .sorted(Comparator.comparing(run -> run.best().orElseThrow(), EpochMetrics.BEST_FIRST))
            .toList();
    for (ComparedRun run : bestFirst) {
      Optional<List<Prediction>> predictions = run.predictions().filter(all -> !all.isEmpty());
      if (predictions.isPresent()) {
        return Optional.of(new Tested(run, predictions.get()));
      }
    }
    return Optional.empty();
  }

  private static ReviewPart mistakes(Tested one) {
    List<Answer> positive = Answer.wrong(one.predictions(), 1);
    List<Answer> negative = Answer.wrong(one.predictions(), 0);
    return new ReviewPart(
        "What " + one.run().name() + " gets wrong",
        String.format(
            Locale.ROOT,
            "Of %,d test reviews, %,d positive ones were taken for negative and %,d negative ones for positive.",
            one.predictions().size(),
            positive.size(),
            negative.size()),
        List.of(one.run()),
        List.of(
            list("Positive reviews taken for negative", positive),
            list("Negative reviews taken for positive", negative)));
  }

  private static ReviewPart differences(Tested first, Tested second) {
    List<Answer> won = Answer.rightAndWrong(first.predictions(), second.predictions());
    List<Answer> lost =
        Answer.rightAndWrong(second.predictions(), first.predictions()).stream()
            .map(Answer::swapped)
            .toList();
    String one = first.run().name();
    String other = second.run().name();
    return new ReviewPart(
        one + " and " + other,
        String.format(
            Locale.ROOT,
            "%,d test reviews are right in %s and wrong in %s, %,d the other way round.",
            won.size(),
            one,
            other,
            lost.size()),
        List.of(first.run(), second.run()),
        List.of(
            list("Right: " + one + ", wrong: " + other, won),
            list("Right: " + other + ", wrong: " + one, lost)));
  }

  private static ReviewPart.Chosen list(String title, List<Answer> all) {
    int count = Math.min(MOST_REVIEWS, all.size());
    return new ReviewPart.Chosen(
        all.size() > count
            ? title + " (the " + count + " most confident of " + all.size() + ")"
            : title + " (" + all.size() + ")",
        all.subList(0, count));
  }
}
