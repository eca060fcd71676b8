package org.sentiment4j.data;

import java.util.Locale;

/**
 * The two parts that the data set is published in. Validation reviews are taken from the training
 * part.
 */
public enum Split {
  /** For training and validation. */
  TRAIN,
  /** For the one evaluation at the end. */
  TEST;

  /** The name of the part's folder in aclImdb's layout. */
  public String folder() {
    return name().toLowerCase(Locale.ROOT);
  }
}
