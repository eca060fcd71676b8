package org.sentiment4j.train;

/** The training was asked to stop, and did, with a checkpoint. */
public final class StoppedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;

  StoppedException(int exitCode, TrainingState state) {
    super(
        "stopped in epoch "
            + state.epoch()
            + " after "
            + state.current().batches()
            + (state.current().batches() == 1 ? " batch" : " batches"));
    this.exitCode = exitCode;
  }

  /** The exit code of a program that was ended this way. */
  public int exitCode() {
    return exitCode;
  }
}
