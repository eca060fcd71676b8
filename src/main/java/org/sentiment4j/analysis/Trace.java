package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.Sentiment;
import org.sentiment4j.model.Predictor;

/**
 * What a network says after each word of a text.
 *
 * <p>It is asked about every beginning of what it reads of the text, as a review of its own. That
 * holds for every kind of network, also for one that reads backwards or takes a mean over all
 * words, where no state after a word would say it.
 *
 * @param steps a step for each word that the network reads, in order; none where the text has no
 *     word
 */
public record Trace(List<Step> steps) {
  /**
   * A word of the text.
   *
   * @param word the word
   * @param known whether it is in the vocabulary
   * @param probability that the text up to this word is positive, from 0 to 1
   */
  public record Step(String word, boolean known, float probability) {

    /** Returns the class that the text up to this word has by that. */
    public Sentiment sentiment() {
      return Sentiment.ofProbability(probability);
    }
  }

  /** Copies the steps. */
  public Trace {
    steps = List.copyOf(steps);
  }

  /** Asks {@code predictor} about each beginning of {@code text}. */
  public static Trace of(Predictor predictor, EncodedText text) {
    List<String> words = text.words();
    float[] probabilities =
        predictor.probabilities(
            IntStream.rangeClosed(1, words.size())
                .mapToObj(end -> Arrays.copyOf(text.ids(), end))
                .toList());
    List<Step> steps = new ArrayList<>(words.size());
    for (int i = 0; i < probabilities.length; i++) {
      steps.add(new Step(words.get(i), text.isKnown(i), probabilities[i]));
    }
    return new Trace(steps);
  }

  /** Whether the class after the word at {@code index} is another than after the word before it. */
  public boolean changesAt(int index) {
    return index > 0 && steps.get(index).sentiment() != steps.get(index - 1).sentiment();
  }
}
