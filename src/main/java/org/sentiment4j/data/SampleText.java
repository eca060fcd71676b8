package org.sentiment4j.data;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;

/** Composes synthetic reviews from the patterns and lists of {@link SampleWords}. */
final class SampleText {
  private static final Pattern SLOT = Pattern.compile("[A-Z]{2,}");

  private static final List<NeutralPattern> SENTENCES =
      SampleWords.NEUTRAL_SENTENCES.stream().map(NeutralPattern::of).toList();
  private static final List<NeutralPattern> FRAGMENTS =
      SampleWords.NEUTRAL_FRAGMENTS.stream().map(NeutralPattern::of).toList();
  private static final int SHORTEST_SENTENCE =
      SENTENCES.stream().mapToInt(NeutralPattern::words).min().orElseThrow();

  /** One sentence in this many starts a new paragraph. */
  private static final int SENTENCES_PER_PARAGRAPH = 8;

  private SampleText() {}

  /** A sentence that carries the sentiment, then exactly {@code distance} neutral words. */
  static String compose(boolean positive, int distance, Random random) {
    StringBuilder text = new StringBuilder(sentiment(positive, random));
    int remaining = distance;
    while (remaining > 0) {
      NeutralPattern next = drawNeutral(remaining, random);
      boolean paragraph = random.nextInt(SENTENCES_PER_PARAGRAPH) == 0;
      text.append(paragraph ? "<br /><br />" : " ");
      text.append(fill(next.pattern(), SampleWords.NEUTRAL_SLOTS, random));
      remaining -= next.words();
    }
    return text.toString();
  }

  private static String sentiment(boolean positive, Random random) {
    return fill(
        draw(SampleWords.SENTIMENT_SENTENCES, random),
        positive ? SampleWords.POSITIVE_SLOTS : SampleWords.NEGATIVE_SLOTS,
        random);
  }

  private static NeutralPattern drawNeutral(int remaining, Random random) {
    List<NeutralPattern> fitting =
        remaining < SHORTEST_SENTENCE
            ? FRAGMENTS.stream().filter(fragment -> fragment.words() == remaining).toList()
            : SENTENCES.stream().filter(sentence -> sentence.words() <= remaining).toList();
    return draw(fitting, random);
  }

  /** Puts a word into every slot, and a capital letter in front. */
  private static String fill(String pattern, Map<String, List<String>> slots, Random random) {
    String sentence =
        SLOT.matcher(pattern).replaceAll(slot -> draw(slots.get(slot.group()), random));
    return Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private static <T> T draw(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** A pattern and how many words it makes: a slot takes one word. */
  private record NeutralPattern(String pattern, int words) {
    static NeutralPattern of(String pattern) {
      return new NeutralPattern(pattern, pattern.split(" ", -1).length);
    }
  }
}
