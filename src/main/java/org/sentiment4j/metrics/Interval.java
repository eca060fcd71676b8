package org.sentiment4j.metrics;

/** A confidence interval, both ends included. */
public record Interval(double lower, double upper) {
  /** Rejects ends that are NaN or in the wrong order. */
  public Interval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException("no interval: " + lower + " to " + upper);
    }
  }

  /** Whether {@code value} lies within the interval or on one of its ends. */
  public boolean contains(double value) {
    return lower <= value && value <= upper;
  }
}
