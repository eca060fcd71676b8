package org.sentiment4j.layer;

import org.sentiment4j.kernel.SpinningThreads;
import org.sentiment4j.kernel.Workers;

/** The threads that the layers compute with unless they are given others. */
public final class FusedThreads {
  /** The system property that says how many; without it, one for each processor. */
  public static final String PROPERTY = "sentiment4j.threads";

  private FusedThreads() {}

  /** Returns their number. */
  public static int count() {
    return Math.max(1, Integer.getInteger(PROPERTY, Runtime.getRuntime().availableProcessors()));
  }

  /** The caller's, and others that all layers share. */
  static Workers workers() {
    return count() == 1 ? Workers.callerOnly() : new Workers(count(), Shared.THREADS);
  }

  /** Started with the first layer that wants them. */
  private static final class Shared {
    static final SpinningThreads THREADS = new SpinningThreads(count() - 1, "layers");
  }
}
