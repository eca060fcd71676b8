package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.model.LogitNetwork;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.model.TextPrediction;

/**
 * Which words of a text pushed a network to its answer, and which way.
 *
 * <p>Contributions are in log-odds of positive, where they can be added up; on the way to a
 * probability, the sigmoid would leave hardly anything of them where the network is sure. What they
 * are measured from is the same text with zeros for all vectors of its words; padding stays what it
 * is. That is where the vectors start from in training, and a bag of words is empty there. A text
 * of unknown words alone is no such place: such a word has a vector of its own, and networks learn
 * to take it for a bad sign.
 *
 * <p>In a bag of words, a word that the text has several times shares its contribution evenly.
 *
 * @param prediction the answer, with the text as the network read it
 * @param baseline the probability that the contributions are measured from; of a text without words
 *     that of the answer itself
 * @param remainder what is left of the log-odds of the answer less those of {@code baseline}
 *     without all contributions
 * @param words the words that the network reads, in order; none where the text has no word
 */
public record Explanation(
    TextPrediction prediction, float baseline, float remainder, List<Word> words) {
  /** In log-odds; the figures of words are shown with two digits. */
  private static final float NOTICEABLE = 0.05f;

  /**
   * A word of the text.
   *
   * @param word the word
   * @param known whether it is in the vocabulary
   * @param contribution in log-odds: above 0 it pushed the network to positive
   */
  public record Word(String word, boolean known, float contribution) {}

  /** Whether the contributions tell only a part: their error is more than one would look over. */
  public boolean isPart() {
    return Math.abs(remainder) > NOTICEABLE;
  }

  /** Copies the words. */
  public Explanation {
    words = List.copyOf(words);
  }

  /** A way to say what the words of a review contribute. */
  @FunctionalInterface
  interface Method {
    /**
     * Returns the contribution of each word.
     *
     * @param network what is asked
     * @param review the vectors of the words [words x size]
     */
    double[] contributions(LogitNetwork network, float[] review);
  }

  /**
   * Explains an answer of {@code predictor}, by {@link IntegratedGradients integrated gradients}:
   * together, the contributions and the remainder lead from the baseline to the answer. The
   * remainder is next to nothing, but where the network all but jumps on the way.
   */
  public static Explanation of(Predictor predictor, TextPrediction answer) {
    return by(IntegratedGradients::of, predictor, answer);
  }

  static Explanation by(Method method, Predictor predictor, TextPrediction answer) {
    EncodedText text = answer.text();
    if (text.words().isEmpty()) {
      return new Explanation(answer, answer.probability(), 0, List.of());
    }
    LogitNetwork network = predictor.logits();
    int[] ids = network.isBag() ? distinct(text.ids()) : text.ids();
    float[] review = network.vectors(ids);
    float baseline = network.logits(new float[][] {new float[review.length]})[0];
    float logit = network.logits(new float[][] {review})[0];
    double[] contributions = method.contributions(network, review);
    return new Explanation(
        answer,
        (float) (1 / (1 + Math.exp(-baseline))),
        (float) ((double) logit - baseline - Arrays.stream(contributions).sum()),
        words(text, network.isBag() ? shared(contributions, ids, text.ids()) : contributions));
  }

  private static int[] distinct(int[] ids) {
    return Arrays.stream(ids).sorted().distinct().toArray();
  }

  /**
   * Returns the contribution of each of {@code words}, which are some of {@code distinct}.
   *
   * @param contributions those of {@code distinct}, which is sorted
   */
  private static double[] shared(double[] contributions, int[] distinct, int[] words) {
    int[] counts = new int[distinct.length];
    for (int word : words) {
      counts[Arrays.binarySearch(distinct, word)]++;
    }
    double[] shares = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      int at = Arrays.binarySearch(distinct, words[i]);
      shares[i] = contributions[at] / counts[at];
    }
    return shares;
  }

  private static List<Word> words(EncodedText text, double[] contributions) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < contributions.length; i++) {
      words.add(new Word(text.words().get(i), text.isKnown(i), (float) contributions[i]));
    }
    return words;
  }
}
