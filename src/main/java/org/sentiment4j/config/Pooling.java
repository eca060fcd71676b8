package org.sentiment4j.config;

/** How the outputs of all time steps become one vector for the review. Padding never counts. */
public enum Pooling {
  /** The last state of each direction: at the last word, backwards at the first. */
  LAST,
  /** The largest output of each unit. */
  MAX,
  /** The mean output of each unit. */
  MEAN,
  /** A mean weighted by how much each word matters, which is learned. */
  ATTENTION
}
