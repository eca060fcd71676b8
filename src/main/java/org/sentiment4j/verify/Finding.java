package org.sentiment4j.verify;

/**
 * What was found of one thing that must come out the same.
 *
 * @param subject what it is, such as {@code metrics}
 * @param outcome whether it is the same
 * @param detail how much of it, or what differs
 */
public record Finding(String subject, Outcome outcome, String detail) {

  /** Whether something is the same. */
  public enum Outcome {
    /** It is. */
    SAME,
    /** It is not. */
    DIFFERENT,
    /** There is nothing to hold it against. */
    NOT_COMPARED
  }

  static Finding same(String subject, String detail) {
    return new Finding(subject, Outcome.SAME, detail);
  }

  static Finding different(String subject, String detail) {
    return new Finding(subject, Outcome.DIFFERENT, detail);
  }

  static Finding notCompared(String subject, String why) {
    return new Finding(subject, Outcome.NOT_COMPARED, why);
  }

  /** Compares two texts, such as hashes; one that is null was not recorded. */
  static Finding ofText(String subject, String then, String now, String detail) {
    if (then == null) {
      return notCompared(subject, "the run does not say");
    }
    return then.equals(now)
        ? same(subject, detail)
        : different(subject, shortened(then) + ", now " + shortened(now));
  }

  private static String shortened(String hash) {
    return hash.substring(0, Math.min(12, hash.length()));
  }

  /** Whether it came out otherwise. */
  public boolean isDifferent() {
    return outcome == Outcome.DIFFERENT;
  }
}
