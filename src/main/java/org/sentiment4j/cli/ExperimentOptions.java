package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The experiment: a file, and what the command line changes of it. */
final class ExperimentOptions {
  @Parameters(paramLabel = "CONFIG", description = "The experiment, such as config/lstm.yaml.")
  private Path config;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a key of the experiment, such as training.epochs=3 (repeatable).")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Short for --set training.seed=N.")
  private Long seed;

  @Option(names = "--name", paramLabel = "NAME", description = "Short for --set name=NAME.")
  private String name;

  Experiment read() throws IOException {
    List<String> all = new ArrayList<>(settings);
    if (seed != null) {
      all.add("training.seed=" + seed);
    }
    if (name != null) {
      all.add("name=" + name);
    }
    return ExperimentReader.read(config, all);
  }
}
