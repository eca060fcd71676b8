package org.sentiment4j.config;

/** What each stage of a network on bags of words consists of. */
public enum Block {
  /** Dense, relu, dropout. */
  PLAIN,
  /** Dense, batch normalisation, relu, dropout. */
  NORMALISED,
  /**
   * The first is as {@link #NORMALISED}; each one after it dense, batch normalisation, relu,
   * dropout, dense, batch normalisation, then the shortcut from its input added, relu, dropout.
   */
  RESIDUAL
}
