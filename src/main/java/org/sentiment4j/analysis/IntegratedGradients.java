package org.sentiment4j.analysis;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;
import org.sentiment4j.model.LogitNetwork;

/**
 * Integrated gradients (Sundararajan, Taly and Yan, Axiomatic attribution for deep networks, 2017):
 * what each word of a review contributes to its logit, by the gradient on the straight line from a
 * baseline of zeros to the words' vectors.
 *
 * <p>All contributions together are the logit less that of the baseline, but for the error of the
 * integral, which is by Gauss and Legendre's rule. On a piece of the line, too, the integral is the
 * difference of the logits at its ends; the piece that misses it by most is halved, until all are
 * good enough. A plain recurrent network that remembers by saturating all but jumps somewhere on
 * the line: there an error is left.
 */
final class IntegratedGradients {
  /** In log-odds: nothing beside the logits of reviews, which are some units. */
  private static final double TOLERANCE = 0.002;

  /** What is left where a network jumps does not get less for ever; an explanation shall not. */
  private static final int MOST_PIECES = 32;

  /** Of a piece; a thread of a fused layer computes 32 at once. */
  private static final int POINTS = 64;

  private final LogitNetwork network;
  private final float[] review;
  private final GaussIntegratorFactory rules = new GaussIntegratorFactory();

  private IntegratedGradients(LogitNetwork network, float[] review) {
    this.network = network;
    this.review = review;
  }

  /**
   * A piece of the line, in shares of the whole.
   *
   * @param contributions what each word contributes on it
   * @param error in log-odds, above 0
   */
  // An array of numbers; never compared.
  @SuppressWarnings("ArrayRecordComponent")
  private record Piece(double from, double to, double[] contributions, double error) {
    static final Comparator<Piece> WORST_FIRST =
        Comparator.comparingDouble(Piece::error).reversed().thenComparingDouble(Piece::from);
  }

  /**
   * Returns the contribution of each word.
   *
   * @param review the vectors of the words [words x size]
   */
  static double[] of(LogitNetwork network, float[] review) {
    return new IntegratedGradients(network, review).wholeLine();
  }

  private double[] wholeLine() {
    PriorityQueue<Piece> pieces = new PriorityQueue<>(Piece.WORST_FIRST);
    pieces.add(piece(0, 1));
    while (pieces.size() < MOST_PIECES && pieces.peek().error() > TOLERANCE) {
      Piece worst = pieces.remove();
      double middle = (worst.from() + worst.to()) / 2;
      pieces.add(piece(worst.from(), middle));
      pieces.add(piece(middle, worst.to()));
    }
    double[] sum = new double[review.length / network.size()];
    pieces.stream()
        .sorted(Comparator.comparingDouble(Piece::from))
        .forEach(piece -> Arrays.setAll(sum, word -> sum[word] + piece.contributions()[word]));
    return sum;
  }

  private Piece piece(double from, double to) {
    double[] contributions = integral(rules.legendre(POINTS, from, to));
    float[] logits = network.logits(new float[][] {at(from), at(to)});
    double difference = (double) logits[1] - logits[0];
    return new Piece(
        from, to, contributions, Math.abs(Arrays.stream(contributions).sum() - difference));
  }

  private double[] integral(GaussIntegrator rule) {
    float[][] line = new float[POINTS][];
    Arrays.setAll(line, point -> at(rule.getPoint(point)));
    float[][] gradients = network.gradients(line).vectors();
    double[] contributions = new double[review.length / network.size()];
    for (int point = 0; point < POINTS; point++) {
      for (int i = 0; i < review.length; i++) {
        contributions[i / network.size()] +=
            rule.getWeight(point) * gradients[point][i] * review[i];
      }
    }
    return contributions;
  }

  /** Returns the vectors at {@code share} of the way from the baseline. */
  private float[] at(double share) {
    float[] vectors = new float[review.length];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = (float) (share * review[i]);
    }
    return vectors;
  }
}
