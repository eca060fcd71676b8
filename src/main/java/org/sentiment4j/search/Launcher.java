package org.sentiment4j.search;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.sentiment4j.run.RunDirectory;

/** Trains experiments of a search, each in a process of its own. */
@FunctionalInterface
public interface Launcher {

  /** A training that was started. */
  interface Training {
    /** Its exit code, once it has ended. */
    CompletionStage<Integer> exitCode();

    /** Asks it to stop, after its batch and with a checkpoint. May be called again. */
    void stop();
  }

  /**
   * Starts a training.
   *
   * @param goOn the run that it goes on with; a new one where there is none
   */
  Training start(Trial trial, Optional<RunDirectory> goOn) throws IOException;
}
