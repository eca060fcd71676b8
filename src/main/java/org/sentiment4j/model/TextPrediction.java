package org.sentiment4j.model;

import org.sentiment4j.data.EncodedText;
import org.sentiment4j.data.Sentiment;

/**
 * What a network says of a text.
 *
 * @param text the text, as the network read it
 * @param probability that it is positive, from 0 to 1
 */
public record TextPrediction(EncodedText text, float probability) {
  /** Rejects a probability outside 0 to 1 or NaN. */
  public TextPrediction {
    if (!(probability >= 0 && probability <= 1)) {
      throw new IllegalArgumentException(
          "the network's probability is " + probability + ", not from 0 to 1");
    }
  }

  /** Returns the class that the text has by that. */
  public Sentiment sentiment() {
    return Sentiment.ofProbability(probability);
  }
}
