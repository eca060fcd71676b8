package org.sentiment4j.interactive;

import java.util.regex.Pattern;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.InputException;

/** A number as people write it: 3, -0.5, .25, 1e-3. */
final class FiniteNumber {
  private static final Pattern DECIMAL =
      Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
  private static final Pattern NOT_FINITE = Pattern.compile("(?i)[+-]?\\.?(nan|inf(inity)?)");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[+-]?[0-9]*,[0-9]+");

  private FiniteNumber() {}

  /**
   * Reads a number; space around it does not count.
   *
   * @throws InputException if it is none, or not a finite one
   */
  static double parse(String text) {
    String written = text.strip();
    if (isNotFinite(written)) {
      throw new InputException(quoted(written) + " is not a finite number");
    }
    if (!DECIMAL.matcher(written).matches()) {
      String hint =
          DECIMAL_COMMA.matcher(written).matches() ? "; write " + written.replace(',', '.') : "";
      throw new InputException(quoted(written) + " is not a number" + hint);
    }
    double number = Double.parseDouble(written);
    if (Double.isInfinite(number)) {
      throw new InputException(quoted(written) + " is too large");
    }
    return number;
  }

  /** Whether it says that there is no number, or none that is finite, as programs write it. */
  static boolean isNotFinite(String text) {
    return NOT_FINITE.matcher(text.strip()).matches();
  }

  private static String quoted(String written) {
    return '"' + Excerpt.of(written) + '"';
  }
}
