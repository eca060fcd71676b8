package org.sentiment4j.serve;

/** A request that is not answered. The message says what was wrong with it, and what to do. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;

  /**
   * One with an HTTP status from 400.
   *
   * @param status the HTTP status
   * @param message for whoever sent the request
   */
  Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  int status() {
    return status;
  }
}
