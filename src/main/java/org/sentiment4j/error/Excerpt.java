package org.sentiment4j.error;

/** What a message shows of a text that the user wrote. */
public final class Excerpt {
  private static final int CHARACTERS = 40;

  /** Of a sentence that quotes input in its turn, such as a library's. */
  private static final int SENTENCE_CHARACTERS = 200;

  // Control and format characters (an escape sequence, a right-to-left mark), line ends, halves of
  // pairs: what could make a terminal show something else than was written.
  private static final String NOT_PRINTABLE = "[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]+";

  private Excerpt() {}

  /** The text on one line: control characters as spaces, and not all of it where it is long. */
  public static String of(String text) {
    return of(text, CHARACTERS);
  }

  /** The same for a sentence, of which more is shown. */
  public static String ofSentence(String text) {
    return of(text, SENTENCE_CHARACTERS);
  }

  /**
   * What Jackson says of a text that it cannot read, without its advice to programmers and its name
   * for the text.
   */
  public static String ofJackson(String message) {
    return ofSentence(
        message
            .replaceFirst("(?s)( \\(start marker|: enable |, from `).*", "")
            .replaceFirst("\\((\\d+)$", "($1)"));
  }

  private static String of(String text, int characters) {
    // Looked at no further than can be shown, since a text may be millions of characters long.
    boolean isCut =
        text.codePointCount(0, Math.min(text.length(), 2 * characters + 2)) > characters;
    String shown = isCut ? text.substring(0, text.offsetByCodePoints(0, characters)) : text;
    return printable(shown) + (isCut ? "..." : "");
  }

  /** The whole text on one line: control characters as spaces. */
  public static String printable(String text) {
    return text.replaceAll(NOT_PRINTABLE, " ");
  }
}
