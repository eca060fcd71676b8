package org.sentiment4j.bench;

import java.util.Locale;
import org.sentiment4j.config.Padding;

/** What fills the time steps. */
enum Workload {
  /** Words at every step: shorter reviews are repeated. The network needs no mask. */
  FULL(Padding.LEARNED),
  /** Reviews as they are, their padding masked; PyTorch goes through it. */
  MASKED(Padding.MASKED),
  /** Reviews as they are, their padding in front and fed through the network. */
  LEARNED(Padding.LEARNED);

  private final Padding padding;

  Workload(Padding padding) {
    this.padding = padding;
  }

  /** The padding that the experiment says. */
  Padding padding() {
    return padding;
  }

  /** Whether PyTorch computes the same; it has no masks here. */
  boolean isSameToPyTorch() {
    return this != MASKED;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
