package org.sentiment4j.config;

import java.util.SortedMap;

/** An {@link Experiment} as settings by their full key, such as {@code training.batch}: 128. */
public final class ExperimentSettings {
  private ExperimentSettings() {}

  /** Returns every setting of {@code experiment}, defaults included. */
  public static SortedMap<String, String> of(Experiment experiment) {
    Settings settings = new Settings();
    SettingsYaml.read(ExperimentWriter.toYaml(experiment), experiment.name(), settings);
    return settings.values();
  }
}
