package org.sentiment4j.text;

import java.util.function.Consumer;

/**
 * Splits on white space. The contract:
 *
 * <ul>
 *   <li>a token is a longest run of characters that are not white space, never empty;
 *   <li>tokens come in the order of the text and do not overlap;
 *   <li>a text of white space alone has no token.
 * </ul>
 */
public final class Tokeniser {
  private Tokeniser() {}

  /** Hands each token of {@code text} to {@code sink}, in order. */
  public static void tokenise(CharSequence text, Consumer<String> sink) {
    int start = -1;
    for (int i = 0; i <= text.length(); i++) {
      boolean inside = i < text.length() && !WhiteSpace.is(text.charAt(i));
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        sink.accept(text.subSequence(start, i).toString());
        start = -1;
      }
    }
  }
}
