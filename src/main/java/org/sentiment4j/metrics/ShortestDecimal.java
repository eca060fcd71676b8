package org.sentiment4j.metrics;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.function.Predicate;

/**
 * The decimal number with the fewest digits that reads back to the same binary one, laid out as
 * {@link Double#toString(double)} does ({@code 0.001}, {@code 1.0E-7}). That method itself gives
 * more digits than needed before JDK 19 (JDK-4511638), so files would depend on the JDK.
 */
public final class ShortestDecimal {
  private static final BigDecimal PLAIN_FROM = new BigDecimal("1E-3");
  private static final BigDecimal PLAIN_BELOW = new BigDecimal("1E7");
  private static final int DIGITS_OF_ANY_DOUBLE = 17;

  private ShortestDecimal() {}

  /** The shortest text of {@code value}; NaN and infinities as Java names them. */
  public static String of(double value) {
    if (value == 0 || !Double.isFinite(value)) {
      return Double.toString(value);
    }
    return shortest(new BigDecimal(value), text -> Double.parseDouble(text) == value);
  }

  /** The shortest text of {@code value}; NaN and infinities as Java names them. */
  public static String of(float value) {
    if (value == 0 || !Float.isFinite(value)) {
      return Float.toString(value);
    }
    return shortest(new BigDecimal(value), text -> Float.parseFloat(text) == value);
  }

  private static String shortest(BigDecimal exact, Predicate<String> readsBack) {
    for (int digits = 1; digits < DIGITS_OF_ANY_DOUBLE; digits++) {
      String text = layOut(exact.round(new MathContext(digits)));
      if (readsBack.test(text)) {
        return text;
      }
    }
    return layOut(exact.round(new MathContext(DIGITS_OF_ANY_DOUBLE)));
  }

  private static String layOut(BigDecimal value) {
    BigDecimal magnitude = value.abs().stripTrailingZeros();
    String sign = value.signum() < 0 ? "-" : "";
    if (magnitude.compareTo(PLAIN_FROM) >= 0 && magnitude.compareTo(PLAIN_BELOW) < 0) {
      String plain = magnitude.toPlainString();
      return sign + (plain.contains(".") ? plain : plain + ".0");
    }
    String digits = magnitude.unscaledValue().toString();
    int exponent = digits.length() - 1 - magnitude.scale();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    return sign + digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}
