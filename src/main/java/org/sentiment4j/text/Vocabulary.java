package org.sentiment4j.text;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Words and their ids: 0 is padding, 1 is every unknown word, then the known words by falling
 * count, ties in ascending order of the word.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Vocabulary {
  /** The id of padding. */
  public static final int PADDING = 0;

  /** The id of a word that is not in the vocabulary. */
  public static final int UNKNOWN = 1;

  /** The number of ids that are not words: padding and unknown. */
  public static final int RESERVED = 2;

  private static final Comparator<WordCount> MOST_FREQUENT_FIRST =
      Comparator.comparingLong(WordCount::count).reversed().thenComparing(WordCount::word);

  private final List<WordCount> words;
  private final Map<String, Integer> ids;

  /** A word and how often it occurs in the training reviews. */
  public record WordCount(String word, long count) {}

  /** A vocabulary of {@code words}, whose ids are 2, 3, and so on, in that order. */
  public Vocabulary(List<WordCount> words) {
    this.words = List.copyOf(words);
    this.ids = new HashMap<>(words.size() * 2);
    for (WordCount entry : words) {
      if (ids.put(entry.word(), ids.size() + RESERVED) != null) {
        throw new IllegalArgumentException(
            "the word \"" + entry.word() + "\" is twice in the vocabulary");
      }
    }
  }

  /**
   * Returns the vocabulary of the most frequent words.
   *
   * @param counts how often each word occurs in the training reviews
   * @param size the number of ids, padding and unknown included; fewer where there are fewer words
   */
  public static Vocabulary mostFrequent(Map<String, Long> counts, int size) {
    return new Vocabulary(
        counts.entrySet().stream()
            .map(entry -> new WordCount(entry.getKey(), entry.getValue()))
            .sorted(MOST_FREQUENT_FIRST)
            .limit(Math.max(0, size - RESERVED))
            .toList());
  }

  /** The known words in the order of their ids. */
  public List<WordCount> words() {
    return words;
  }

  /** Returns the id of {@code word}, {@link #UNKNOWN} for a word that is not in the vocabulary. */
  public int id(String word) {
    return ids.getOrDefault(word, UNKNOWN);
  }

  /**
   * Returns the ids of the tokens of {@code normalised}. A text without a single word becomes one
   * unknown word, since a recurrent network needs at least one step.
   */
  public int[] encode(CharSequence normalised) {
    IntStream.Builder encoded = IntStream.builder();
    Tokeniser.tokenise(normalised, word -> encoded.accept(id(word)));
    int[] known = encoded.build().toArray();
    return known.length == 0 ? new int[] {UNKNOWN} : known;
  }
}
