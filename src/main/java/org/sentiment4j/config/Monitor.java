package org.sentiment4j.config;

import java.util.Locale;

/** A figure of the validation that decides how a training goes on. */
public enum Monitor {
  /** The mean loss: lower is better. */
  VAL_LOSS,
  /** The share of right answers: higher is better. */
  VAL_ACC;

  /** The name in the configuration, which is that of the column in {@code metrics.csv}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
