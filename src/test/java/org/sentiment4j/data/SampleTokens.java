package org.sentiment4j.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The words of a synthetic review, by the notebooks' rules. */
final class SampleTokens {
  private SampleTokens() {}

  static List<String> of(String text) {
    String clean =
        text.toLowerCase(Locale.ROOT).replaceAll("<br\\s*/?>", " ").replaceAll("[^a-z0-9\\s]", "");
    return Arrays.stream(clean.split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }

  static List<String> firstSentence(String text) {
    return of(text.substring(0, endOfFirstSentence(text)));
  }

  static List<String> afterFirstSentence(String text) {
    return of(text.substring(endOfFirstSentence(text)));
  }

  /** The first sentence with a blank in place of the sentiment word. */
  static String form(String text) {
    return firstSentence(text).stream()
        .map(word -> tells(word) ? "_" : word)
        .collect(Collectors.joining(" "));
  }

  static boolean tells(String word) {
    return SampleWords.POSITIVE.contains(word) || SampleWords.NEGATIVE.contains(word);
  }

  private static int endOfFirstSentence(String text) {
    int end = 0;
    while (".!".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end + 1;
  }
}
