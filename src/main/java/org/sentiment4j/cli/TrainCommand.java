package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.train.EpochLines;
import org.sentiment4j.train.TrainingListener;
import org.sentiment4j.train.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code train}: an experiment, from the reviews to a finished run. */
@Command(
    name = "train",
    description = {
      "Trains the network of an experiment and writes a run: a row of metrics.csv for each epoch, the best and the last"
          + " weights, and at the end, once, the best weights' results on the test reviews.",
      "The run's directory is the last line of the output."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j train config/lstm.yaml",
      "  scripts/sentiment4j train config/lstm.yaml --set training.epochs=3 --name short --no-test"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExperimentOptions experimentOptions;
  @Mixin private DataOptions data;
  @Mixin private CacheOptions cache;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Option(
      names = "--logs",
      paramLabel = "DIR",
      defaultValue = "logs",
      description = "Where runs go (default: ${DEFAULT-VALUE}).")
  private Path logs;

  @Option(names = "--no-test", description = "Leave the test reviews alone.")
  private boolean noTest;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Consumer<String> notices = output.notices(err);
    Checks checks = new Checks();
    Optional<Experiment> read = checks.make(experimentOptions::read);
    Optional<Path> found = checks.make(data::path);
    checks.make(() -> RunDirectory.checkWritable(logs, read.map(Experiment::name).orElse(".")));
    checks.report();
    Experiment experiment = NetworkFactory.chooseEngine(read.orElseThrow());
    Path source = found.orElseThrow();

    notices.accept(device.describe());
    EncodedCorpus corpus =
        cache
            .corpora(notices)
            .load(source, experiment.data().vocabulary(), experiment.data().splitSeed());
    CorpusText.shortOf(corpus).forEach(notices);
    RunDirectory run = RunDirectory.create(logs, experiment.name());
    notices.accept("run " + run.path());
    try (TrainingListener progress = progress(err, notices, experiment.training().epochs())) {
      TrainingRun.Result result =
          new TrainingRun(experiment, source, corpus, run).train(progress, !noTest, notices);
      print(out, result);
    }
    if (corpus.facts().synthetic()) {
      out.println(CorpusText.SYNTHETIC);
    }
    out.println("run: " + run.path());
    return ExitCode.DONE;
  }

  private TrainingListener progress(PrintWriter err, Consumer<String> notices, int epochs) {
    EpochLines lines = new EpochLines(notices);
    return output.progressBar() ? new ProgressBarListener(err, lines, epochs) : lines;
  }

  private static void print(PrintWriter out, TrainingRun.Result result) {
    out.printf(
        Locale.ROOT,
        "best validation accuracy: %.2f %% (epoch %d)%n",
        100 * result.best().validationAccuracy(),
        result.best().epoch());
    result.test().map(EvaluationText::accuracy).ifPresent(out::println);
  }
}
