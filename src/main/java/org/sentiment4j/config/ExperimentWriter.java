package org.sentiment4j.config;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.EnumFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

/**
 * Writes an {@link Experiment} whole, defaults included, in the form that {@link ExperimentReader}
 * reads.
 */
public final class ExperimentWriter {
  private static final ObjectMapper YAML =
      YAMLMapper.builder(
              YAMLFactory.builder()
                  .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                  .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                  .build())
          .configure(EnumFeature.WRITE_ENUMS_TO_LOWERCASE, true)
          .build();

  private ExperimentWriter() {}

  /** Returns {@code experiment} as YAML: the same experiment gives the same text. */
  public static String toYaml(Experiment experiment) {
    try {
      return YAML.writeValueAsString(experiment);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an experiment of plain values cannot be written as YAML", e);
    }
  }
}
