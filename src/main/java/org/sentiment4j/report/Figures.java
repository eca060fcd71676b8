package org.sentiment4j.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.Summary;

/** Figures as people read them; the same in every locale. */
public final class Figures {
  static final String UNKNOWN = "-";

  private static final MathContext TWO_DIGITS = new MathContext(2);
  private static final double LEAST_P = 0.0001;
  private static final double LARGE_P = 0.1;
  // Where two digits could hide on which side of 0.05 it is.
  private static final double CLOSE_BELOW = 0.045;
  private static final double CLOSE_ABOVE = 0.055;

  private Figures() {}

  /** A share as a percentage with two digits. */
  public static String percent(double share) {
    return Double.isNaN(share) ? UNKNOWN : points(share) + " %";
  }

  /** The mean, and how far the measurements spread where there are several. */
  public static String percent(Summary shares) {
    return shares.count() > 1
        ? points(shares.mean()) + " ± " + points(shares.standardDeviation()) + " %"
        : percent(shares.mean());
  }

  /** From the lowest to the highest of whole numbers. */
  public static String span(Summary numbers) {
    if (numbers.count() == 0) {
      return UNKNOWN;
    }
    String lowest = decimals(numbers.lowest(), 0);
    return numbers.lowest() == numbers.highest()
        ? lowest
        : lowest + " to " + decimals(numbers.highest(), 0);
  }

  /** An interval of shares, in hundredths. */
  public static String range(Interval interval) {
    return points(interval.lower()) + " to " + points(interval.upper());
  }

  /** A share, or a difference of two, in hundredths. */
  static String points(double share) {
    return decimals(100 * share, 2);
  }

  /** A number with so many digits after the point. */
  public static String decimals(double number, int digits) {
    String text = String.format(Locale.ROOT, "%." + digits + "f", number);
    // Nothing is negative that is shown as 0.
    return text.matches("-0\\.?0*") ? text.substring(1) : text;
  }

  /** A number of any size with its first two digits: {@code 0.0013}. */
  public static String twoDigits(double number) {
    return new BigDecimal(number).round(TWO_DIGITS).stripTrailingZeros().toString();
  }

  /** A whole number with commas. */
  public static String thousands(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  /** A p-value with its name: {@code p = 0.43}, {@code p < 0.0001}. */
  static String p(double p) {
    if (p < LEAST_P) {
      return "p < 0.0001";
    }
    if (p == 1) {
      return "p = 1";
    }
    if (p > CLOSE_BELOW && p < CLOSE_ABOVE) {
      return "p = " + decimals(p, 4);
    }
    int digits = p >= LARGE_P ? 2 : 1 - (int) Math.floor(Math.log10(p));
    return "p = " + decimals(p, digits);
  }
}
