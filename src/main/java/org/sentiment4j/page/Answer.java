package org.sentiment4j.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sentiment4j.metrics.Prediction;

/**
 * What networks say of a test review.
 *
 * @param id the review's
 * @param label what the review is: 1 positive, 0 negative
 * @param probabilities what each network says
 */
record Answer(String id, int label, List<Float> probabilities) {
  private static final Comparator<Answer> MOST_CONFIDENT_FIRST =
      Comparator.comparingDouble(Answer::confidence).reversed().thenComparing(Answer::id);

  /**
   * The reviews that the first network gets right and the second wrong, those first whose
   * probabilities are farthest from 0.5.
   *
   * @throws IllegalArgumentException where the second was not asked about one of them
   */
  static List<Answer> rightAndWrong(List<Prediction> first, List<Prediction> second) {
    Map<String, Prediction> others =
        second.stream().collect(Collectors.toMap(Prediction::id, Function.identity()));
    return first.stream()
        .filter(Prediction::isCorrect)
        .filter(one -> !other(others, one.id()).isCorrect())
        .map(
            one ->
                new Answer(
                    one.id(),
                    one.label(),
                    List.of(one.probability(), other(others, one.id()).probability())))
        .sorted(MOST_CONFIDENT_FIRST)
        .toList();
  }

  private static Prediction other(Map<String, Prediction> others, String id) {
    Prediction other = others.get(id);
    if (other == null) {
      throw new IllegalArgumentException("no prediction of the other network for " + id);
    }
    return other;
  }

  /**
   * The reviews of a class that a network gets wrong, those first whose probabilities are farthest
   * from 0.5.
   *
   * @param label the class: 1 positive, 0 negative
   */
  static List<Answer> wrong(List<Prediction> predictions, int label) {
    return predictions.stream()
        .filter(one -> one.label() == label && !one.isCorrect())
        .map(one -> new Answer(one.id(), one.label(), List.of(one.probability())))
        .sorted(MOST_CONFIDENT_FIRST)
        .toList();
  }

  /** The same answers in the other order of the networks. */
  Answer swapped() {
    return new Answer(id, label, List.of(probabilities.get(1), probabilities.get(0)));
  }

  private double confidence() {
    return probabilities.stream().mapToDouble(probability -> Math.abs(probability - 0.5)).sum();
  }
}
