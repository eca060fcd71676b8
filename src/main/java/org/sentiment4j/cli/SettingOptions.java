package org.sentiment4j.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What the command line changes of an experiment. */
final class SettingOptions {
  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a key of the experiment, such as training.epochs=3 (repeatable).")
  private List<String> settings = new ArrayList<>();

  @Option(names = "--seed", paramLabel = "N", description = "Short for --set training.seed=N.")
  private Long seed;

  @Option(names = "--name", paramLabel = "NAME", description = "Short for --set name=NAME.")
  private String name;

  /** Returns them, each {@code key=value}. */
  List<String> all() {
    List<String> all = new ArrayList<>(settings);
    if (seed != null) {
      all.add("training.seed=" + seed);
    }
    if (name != null) {
      all.add("name=" + name);
    }
    return all;
  }
}
