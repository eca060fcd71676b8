package org.sentiment4j.error;

/** What a message shows of a text that the user wrote. */
public final class Excerpt {
  private static final int CHARACTERS = 40;

  private Excerpt() {}

  /** The text on one line: control characters as spaces, and not all of it where it is long. */
  public static String of(String text) {
    String printable = text.replaceAll("\\p{Cntrl}+", " ");
    return printable.length() > CHARACTERS ? printable.substring(0, CHARACTERS) + "..." : printable;
  }
}
