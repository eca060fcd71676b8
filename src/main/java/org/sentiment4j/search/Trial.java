package org.sentiment4j.search;

import java.nio.charset.StandardCharsets;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentWriter;
import org.sentiment4j.data.Sha256;

/**
 * One experiment of a search.
 *
 * @param combination what it changes of the base experiment
 * @param experiment the whole experiment, its engine chosen
 * @param id names it: the same experiment on the same reviews has the same, whatever grid it is of
 */
public record Trial(Combination combination, Experiment experiment, String id) {
  private static final int ID_LENGTH = 12;

  /**
   * Names an experiment.
   *
   * @param data the hash of its reviews
   */
  static Trial of(Combination combination, Experiment experiment, String data) {
    String all = ExperimentWriter.toYaml(experiment) + data;
    String hash = Sha256.hex(all.getBytes(StandardCharsets.UTF_8));
    return new Trial(combination, experiment, hash.substring(0, ID_LENGTH));
  }

  /** The number of its combination, from 1. */
  public long number() {
    return combination.number();
  }
}
