package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import picocli.CommandLine.Option;

/** Settings without an experiment file, for commands that need no more than a few. */
final class PlainExperimentOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description =
          "Change a setting, such as data.vocabulary=5000 or data.length=200 (repeatable).")
  private List<String> settings = new ArrayList<>();

  Experiment read() {
    return ExperimentReader.standard(settings);
  }
}
