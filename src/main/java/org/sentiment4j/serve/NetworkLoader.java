package org.sentiment4j.serve;

import java.io.IOException;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;

/** Loads the network of a run's best epoch. */
@FunctionalInterface
public interface NetworkLoader {
  /**
   * Loads it.
   *
   * @throws org.sentiment4j.error.InputException where the run is damaged, or not to be asked
   */
  Predictor load(RunDirectory run) throws IOException;
}
