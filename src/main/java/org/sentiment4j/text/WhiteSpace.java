package org.sentiment4j.text;

/**
 * White space as Python's {@code str.isspace} has it, because the notebooks split with {@code
 * str.split()}.
 *
 * <p>It differs from {@link Character#isWhitespace}: U+0085, U+00A0, U+2007 and U+202F are white
 * space here.
 */
final class WhiteSpace {
  private WhiteSpace() {}

  static boolean is(char c) {
    if (c <= ' ') {
      return c == ' ' || (c >= '\t' && c <= '\r') || c >= '\u001c';
    }
    return c >= '\u0085' && isBeyondAscii(c);
  }

  private static boolean isBeyondAscii(char c) {
    return switch (c) {
      case '\u0085', '\u00a0', '\u1680', '\u2028', '\u2029', '\u202f', '\u205f', '\u3000' -> true;
      default -> c >= '\u2000' && c <= '\u200a';
    };
  }
}
