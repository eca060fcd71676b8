package org.sentiment4j.data;

import java.util.List;
import org.sentiment4j.text.Vocabulary;

/**
 * A text of the user's, as a network reads it: of a long one the last words alone.
 *
 * @param text the text, whole
 * @param wordCount the number of all its words
 * @param words the words that the network reads, as the rules of the pipeline leave them; none
 *     where the text has none
 * @param ids the ids of {@code words}; where there are none, {@link Vocabulary#UNKNOWN} once, as in
 *     training, since a recurrent network needs at least one step
 */
// An array, as in EncodedReview; texts are never compared whole.
@SuppressWarnings("ArrayRecordComponent")
public record EncodedText(String text, int wordCount, List<String> words, int[] ids) {

  /** Whether the text has more words than the network reads. */
  public boolean isCut() {
    return wordCount > words.size();
  }

  /** Whether the vocabulary has the word at {@code index} of {@link #words}. */
  public boolean isKnown(int index) {
    return ids[index] != Vocabulary.UNKNOWN;
  }

  /** Returns how many of {@link #words} the vocabulary has. */
  public int knownCount() {
    int known = 0;
    for (int i = 0; i < words.size(); i++) {
      known += isKnown(i) ? 1 : 0;
    }
    return known;
  }
}
