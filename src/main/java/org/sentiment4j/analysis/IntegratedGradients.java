package org.sentiment4j.analysis;

import java.util.Arrays;
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
 * difference of the logits at its ends: a piece that misses it by more than {@link #TOLERANCE} is
 * halved, and its halves in turn.
 */
final class IntegratedGradients {
  /** In log-odds: nothing beside the logits of reviews, which are some units. */
  private static final double TOLERANCE = 0.002;

  /** Where a network all but jumps, an error is left. */
  private static final double SHORTEST_PIECE = 1.0 / 256;

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
   * Returns the contribution of each word.
   *
   * @param review the vectors of the words [words x size]
   */
  static double[] of(LogitNetwork network, float[] review) {
    return new IntegratedGradients(network, review).between(0, 1);
  }

  private double[] between(double from, double to) {
    double[] contributions = integral(rules.legendre(POINTS, from, to));
    float[] logits = network.logits(new float[][] {at(from), at(to)});
    double error = Arrays.stream(contributions).sum() - ((double) logits[1] - logits[0]);
    if (Math.abs(error) <= TOLERANCE || to - from <= SHORTEST_PIECE) {
      return contributions;
    }
    double middle = (from + to) / 2;
    double[] first = between(from, middle);
    double[] second = between(middle, to);
    Arrays.setAll(contributions, word -> first[word] + second[word]);
    return contributions;
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
