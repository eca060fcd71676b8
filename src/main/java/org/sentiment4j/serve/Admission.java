package org.sentiment4j.serve;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets in as many requests as may be worked on or wait, and refuses the rest at once. */
final class Admission {
  private final int most;
  private final Semaphore places;

  Admission(int most) {
    this.most = most;
    places = new Semaphore(most);
  }

  /**
   * Returns what {@code work} gives.
   *
   * @throws Refusal where too many are in
   */
  <T> T admit(Supplier<T> work) {
    if (!places.tryAcquire()) {
      throw new Refusal(503, "more than " + most + " such requests at once; ask again later");
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }
}
