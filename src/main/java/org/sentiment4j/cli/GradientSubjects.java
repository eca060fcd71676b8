package org.sentiment4j.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sentiment4j.analysis.GradientCase;
import org.sentiment4j.analysis.GradientCase.Weights;
import org.sentiment4j.analysis.NetworkWeights;
import org.sentiment4j.analysis.TextbookNetwork;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.Initialisation;
import org.sentiment4j.error.InputException;
import org.sentiment4j.run.RunDirectory;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which networks are measured: those of experiments as they are drawn, and those of runs. */
final class GradientSubjects {
  private static final String INITIALISATION = "model.initialisation";

  @Parameters(
      paramLabel = "CONFIG|RUN",
      arity = "1..*",
      description =
          "An experiment, such as config/lstm.yaml, or the directory of a run, such as"
              + " logs/lstm/version_0.")
  private List<Path> paths;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a key of every CONFIG, such as model.hidden=64 (repeatable).")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Short for --set training.seed=N: draw the weights of every CONFIG with it.")
  private Long seed;

  /** Returns the directories of runs among them. */
  List<Path> runs() {
    return paths.stream().distinct().filter(Files::isDirectory).toList();
  }

  /** Reads all of them; what is wrong goes to {@code checks}. */
  List<GradientSubject> read(Checks checks) throws IOException {
    List<Path> distinct = paths.stream().distinct().toList();
    if ((seed != null || !settings.isEmpty()) && distinct.stream().allMatch(Files::isDirectory)) {
      checks.refuse("--set and --seed change experiments, and only runs are named");
    }
    if (settings.stream().anyMatch(setting -> setting.strip().startsWith(INITIALISATION + "="))) {
      checks.refuse("--set " + INITIALISATION + ": both are always measured; leave it out");
    }
    List<GradientSubject> subjects = new ArrayList<>();
    for (Path path : distinct) {
      checks
          .make(() -> Files.isDirectory(path) ? ofRun(path) : ofConfig(path))
          .ifPresent(subjects::addAll);
    }
    return subjects.stream().map(subject -> unique(subject, subjects)).toList();
  }

  /** Both initialisations, whatever the experiment says. */
  private List<GradientSubject> ofConfig(Path file) throws IOException {
    List<GradientSubject> subjects = new ArrayList<>();
    for (Initialisation initialisation : Initialisation.values()) {
      List<String> all = new ArrayList<>(settings);
      if (seed != null) {
        all.add("training.seed=" + seed);
      }
      all.add(INITIALISATION + "=" + initialisation.name().toLowerCase(Locale.ROOT));
      Experiment experiment = measurable(file, ExperimentReader.read(file, all));
      subjects.add(
          subject(
              file,
              experiment.name(),
              experiment,
              Weights.INITIAL,
              NetworkWeights.initial(experiment),
              Optional.empty()));
    }
    return subjects;
  }

  /** As it was before training, and with its best weights. */
  private static List<GradientSubject> ofRun(Path directory) throws IOException {
    RunDirectory run = RunDirectory.open(directory);
    Experiment experiment = measurable(directory, run.experiment());
    Optional<TrainedOn> trainedOn = Optional.of(TrainedOn.read(run));
    TextbookNetwork best = NetworkWeights.saved(experiment, run.network(RunDirectory.Weights.BEST));
    TextbookNetwork initial = NetworkWeights.initial(experiment);
    return List.of(
        subject(directory, run.name(), experiment, Weights.INITIAL, initial, trainedOn),
        subject(directory, run.name(), experiment, Weights.BEST, best, trainedOn));
  }

  private static Experiment measurable(Path path, Experiment experiment) {
    try {
      NetworkWeights.check(experiment.model());
      return experiment;
    } catch (InputException e) {
      throw new InputException(
          e.getMessage().lines().map(problem -> path + ": " + problem).toList());
    }
  }

  private static GradientSubject subject(
      Path path,
      String name,
      Experiment experiment,
      Weights weights,
      TextbookNetwork network,
      Optional<TrainedOn> trainedOn) {
    return new GradientSubject(
        path,
        new GradientCase(
            name,
            NetworkWeights.check(experiment.model()).cell(),
            experiment.model().initialisation(),
            weights),
        experiment,
        network,
        trainedOn);
  }

  /** Where two are of one name, each is called by its path. */
  private static GradientSubject unique(GradientSubject subject, List<GradientSubject> all) {
    boolean alone =
        all.stream()
            .filter(other -> other.measured().name().equals(subject.measured().name()))
            .allMatch(other -> other.path().equals(subject.path()));
    return alone ? subject : subject.withName(subject.path().toString());
  }
}
