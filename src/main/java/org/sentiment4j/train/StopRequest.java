package org.sentiment4j.train;

import java.util.OptionalInt;

/**
 * Somebody's wish that the program stop. Who can stop at a good moment says so with {@link #heed};
 * a wish that nobody heeds, or that comes again, is for the caller to fulfil, at once. Safe for use
 * by several threads.
 */
public final class StopRequest {
  private boolean isHeeded;
  private OptionalInt exitCode = OptionalInt.empty();

  /**
   * Asks to stop.
   *
   * @param code the exit code to end with
   * @return whether it will be done; otherwise the caller must end the program
   */
  public synchronized boolean ask(int code) {
    if (!isHeeded || exitCode.isPresent()) {
      return false;
    }
    exitCode = OptionalInt.of(code);
    notifyAll();
    return true;
  }

  /** From now on wishes are looked for with {@link #asked}. */
  public synchronized void heed() {
    isHeeded = true;
  }

  /**
   * Waits until somebody asks.
   *
   * @return the exit code to end with
   */
  public synchronized int await() throws InterruptedException {
    heed();
    while (exitCode.isEmpty()) {
      wait();
    }
    return exitCode.getAsInt();
  }

  /** From now on they are not. */
  public synchronized void ignore() {
    isHeeded = false;
  }

  /**
   * Ends a training where somebody asked for it.
   *
   * @param state how far it is
   */
  void throwIfAsked(TrainingState state) {
    OptionalInt asked = asked();
    if (asked.isPresent()) {
      throw new StoppedException(asked.getAsInt(), state);
    }
  }

  /** The exit code to end with, if somebody asked. */
  public synchronized OptionalInt asked() {
    return exitCode;
  }
}
