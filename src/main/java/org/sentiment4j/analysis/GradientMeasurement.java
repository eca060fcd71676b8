package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.sentiment4j.analysis.GradientCurve.Point;
import org.sentiment4j.cell.State;
import org.sentiment4j.config.Experiment.DataConfig;
import org.sentiment4j.data.EncodedReview;

/**
 * Measures how far back the gradient of the loss reaches: the Euclidean norm of ∂loss/∂h of each
 * step, and in a cell with a memory of ∂loss/∂c, divided by that at the last step. Both are the
 * total derivatives of {@link org.sentiment4j.cell.SequenceGradient#states()}.
 *
 * <p>As the network has one output, the loss itself cancels: the quotient is that of the gradients
 * of the output before its sigmoid, and depends neither on the review's class nor on how sure the
 * network is.
 *
 * @param network the network
 * @param data what it reads of a review
 * @param steps how many steps are looked at, the last one included; reviews are of as many words
 */
public record GradientMeasurement(TextbookNetwork network, DataConfig data, int steps) {
  private static final double MEDIAN = 50;

  /**
   * The norms of one review.
   *
   * @param layer from 1
   * @param relative counted back from the last step [steps]; not all numbers where there is no
   *     gradient at the last step
   */
  // An array, because it is one row of many; never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Norms(int layer, StatePart part, double[] relative) {

    static Norms of(int layer, StatePart part, List<State> states, int steps) {
      int last = states.size() - 1;
      double norm = norm(part.of(states.get(last)));
      return new Norms(
          layer,
          part,
          IntStream.range(0, steps)
              .mapToDouble(back -> norm(part.of(states.get(last - back))) / norm)
              .toArray());
    }

    boolean areNumbers() {
      return !Double.isNaN(relative[0]);
    }
  }

  /**
   * Returns a curve for each layer and part of its state, the lowest layer first. Reviews are gone
   * through in parallel; the result does not depend on how. A review without a gradient at the last
   * step (none of the head's units is active) is left out of the curve.
   *
   * @param measured which network it is
   * @param reviews what it reads, at least one
   * @throws IllegalStateException where no review is left
   */
  public List<GradientCurve> curves(GradientCase measured, List<EncodedReview> reviews) {
    List<List<Norms>> norms = reviews.parallelStream().map(this::norms).toList();
    return IntStream.range(0, norms.get(0).size())
        .mapToObj(i -> curve(measured, norms.stream().map(review -> review.get(i)).toList()))
        .toList();
  }

  private List<Norms> norms(EncodedReview review) {
    List<List<State>> layers =
        network.stateGradients(WordsRead.of(review, data), review.sentiment());
    List<Norms> norms = new ArrayList<>();
    for (int layer = 0; layer < layers.size(); layer++) {
      List<State> states = layers.get(layer);
      for (StatePart part : StatePart.values()) {
        if (part.of(states.get(0)).length > 0) {
          norms.add(Norms.of(layer + 1, part, states, steps));
        }
      }
    }
    return norms;
  }

  private GradientCurve curve(GradientCase measured, List<Norms> reviews) {
    Norms first = reviews.get(0);
    List<Norms> counted = reviews.stream().filter(Norms::areNumbers).toList();
    if (counted.isEmpty()) {
      throw new IllegalStateException(
          measured.name()
              + ": there is no gradient at the last step of any review; is the head dead (all relu 0)?");
    }
    List<Point> points =
        IntStream.range(0, steps)
            .mapToObj(
                back -> point(counted.stream().mapToDouble(n -> n.relative()[back]).toArray()))
            .toList();
    return new GradientCurve(measured, first.layer(), first.part(), points, counted.size());
  }

  private static Point point(double[] reviews) {
    return new Point(StatUtils.mean(reviews), StatUtils.percentile(reviews, MEDIAN));
  }

  private static double norm(double[] vector) {
    double sum = 0;
    for (double value : vector) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }
}
