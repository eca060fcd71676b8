package org.sentiment4j.text;

import java.util.Locale;

/**
 * The notebooks' clean-up: lower case, line-break tags become spaces, all else but a-z, 0-9 and
 * white space goes.
 */
public final class Normaliser {
  private static final String TAG_START = "<br";

  private Normaliser() {}

  /**
   * Returns {@code text} in lower case ({@link Locale#ROOT}), with a space for each line-break tag
   * ({@code <br>}, {@code <br/>}, also with white space behind the {@code br}), and without every
   * other character but a-z, 0-9 and white space. Removed, not replaced: "don't" becomes "dont".
   */
  public static String normalise(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder kept = new StringBuilder(lower.length());
    int i = 0;
    while (i < lower.length()) {
      char c = lower.charAt(i);
      int afterTag = c == '<' ? endOfLineBreakTag(lower, i) : i;
      if (afterTag > i) {
        kept.append(' ');
        i = afterTag;
        continue;
      }
      if (isWordCharacter(c) || WhiteSpace.is(c)) {
        kept.append(c);
      }
      i++;
    }
    return kept.toString();
  }

  private static boolean isWordCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * Returns the index behind the line-break tag that begins at {@code start}, or {@code start}
   * where there is none.
   */
  private static int endOfLineBreakTag(String text, int start) {
    if (!text.startsWith(TAG_START, start)) {
      return start;
    }
    int i = start + TAG_START.length();
    while (i < text.length() && WhiteSpace.is(text.charAt(i))) {
      i++;
    }
    if (i < text.length() && text.charAt(i) == '/') {
      i++;
    }
    return i < text.length() && text.charAt(i) == '>' ? i + 1 : start;
  }
}
