package org.sentiment4j.analysis;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.data.EncodedText;
import org.sentiment4j.model.Predictor;

/**
 * How much a network with attention makes of each word of a text.
 *
 * @param words the words that the network reads, in order; none where the text has no word
 */
public record Attention(List<Word> words) {
  /**
   * A word of the text.
   *
   * @param word the word
   * @param known whether it is in the vocabulary
   * @param weight its share, from 0 to 1; those of all words are 1 together
   */
  public record Word(String word, boolean known, float weight) {}

  /** Copies the words. */
  public Attention {
    words = List.copyOf(words);
  }

  /** Asks {@code predictor}, whose network has attention, about {@code text}. */
  public static Attention of(Predictor predictor, EncodedText text) {
    float[] weights = predictor.attention(text.ids());
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < text.words().size(); i++) {
      words.add(new Word(text.words().get(i), text.isKnown(i), weights[i]));
    }
    return new Attention(words);
  }

  /** The largest weight; 0 where there is no word. */
  public float largest() {
    return (float) words.stream().mapToDouble(Word::weight).max().orElse(0);
  }
}
