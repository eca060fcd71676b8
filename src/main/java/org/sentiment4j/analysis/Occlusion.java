package org.sentiment4j.analysis;

import java.util.Arrays;
import org.sentiment4j.model.LogitNetwork;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/**
 * What a network makes of a text without one of its words (Zeiler and Fergus, Visualizing and
 * understanding convolutional networks, 2014): a check on {@link Explanation#of integrated
 * gradients}, which needs no gradient.
 *
 * <p>A word's contribution is the logit of the text less that of the same text with zeros in place
 * of the word's vector: its place stays, so that no other word moves, and in a bag it is not there.
 * Contributions do not add up to anything: of two words that say the same, neither is missed.
 */
public final class Occlusion {
  /** Asked at once. */
  private static final int BATCH = 64;

  private Occlusion() {}

  /** Explains an answer: asks {@code predictor} about the text without each of its words. */
  public static Explanation of(Predictor predictor, TextPrediction answer) {
    return Explanation.by(Occlusion::contributions, predictor, answer);
  }

  private static double[] contributions(LogitNetwork network, float[] review) {
    float whole = network.logits(new float[][] {review})[0];
    double[] contributions = new double[review.length / network.size()];
    for (int first = 0; first < contributions.length; first += BATCH) {
      float[][] without = new float[Math.min(BATCH, contributions.length - first)][];
      for (int i = 0; i < without.length; i++) {
        without[i] = review.clone();
        int word = (first + i) * network.size();
        Arrays.fill(without[i], word, word + network.size(), 0);
      }
      float[] logits = network.logits(without);
      for (int i = 0; i < without.length; i++) {
        contributions[first + i] = (double) whole - logits[i];
      }
    }
    return contributions;
  }
}
