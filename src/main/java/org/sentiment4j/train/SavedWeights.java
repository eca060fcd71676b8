package org.sentiment4j.train;

import java.io.IOException;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.run.RunDirectory;

/** The weights of runs as plain numbers. */
public final class SavedWeights {
  private SavedWeights() {}

  /**
   * Returns all of a run's best or last weights, in the network's order.
   *
   * @throws org.sentiment4j.error.InputException where the run has none, or they are damaged
   */
  public static float[] of(RunDirectory run, RunDirectory.Weights weights) throws IOException {
    return NetworkFile.read(run.network(weights), run.experiment()).params().toFloatVector();
  }
}
