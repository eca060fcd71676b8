package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The experiment: a file, and what the command line changes of it. */
final class ExperimentOptions {
  @Parameters(paramLabel = "CONFIG", description = "The experiment, such as config/lstm.yaml.")
  private Path config;

  @Mixin private SettingOptions settings;

  Experiment read() throws IOException {
    return ExperimentReader.read(config, settings.all());
  }
}
