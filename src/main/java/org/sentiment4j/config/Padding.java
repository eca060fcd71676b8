package org.sentiment4j.config;

/** What the padding of short reviews means to the network. */
public enum Padding {
  /** The network starts at the first word and never sees padding. */
  MASKED,
  /** Padding is fed through the network in front of the words, as the notebooks do. */
  LEARNED
}
