package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.train.MemoryBounds;
import org.sentiment4j.train.MemoryCheck;
import org.sentiment4j.train.MemoryPeaks;
import org.sentiment4j.train.Resumption;
import org.sentiment4j.train.StoppedException;
import org.sentiment4j.train.TrainingListener;
import org.sentiment4j.train.TrainingRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code train}: an experiment, from the reviews to a finished run. */
@Command(
    name = "train",
    description = {
      "Trains the network of an experiment and writes a run: a row of metrics.csv for each epoch, the best and the last"
          + " weights, and at the end, once, the best weights' results on the test reviews.",
      "Ctrl-C ends it after the batch, with a checkpoint to go on from; a second one at once. Whatever ends it,"
          + " --resume goes on, to the same end as if it had never been stopped; of its experiment, only training.epochs,"
          + " training.checkpointEvery and training.earlyStopping may change.",
      "The run's directory is the last line of the output."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j train config/lstm.yaml",
      "  scripts/sentiment4j train config/lstm.yaml --set training.epochs=3 --name short --no-test",
      "  scripts/sentiment4j train --resume logs/lstm/version_0",
      "  scripts/sentiment4j train --resume logs/lstm/version_0 --set training.epochs=20"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class TrainCommand implements Callable<Integer> {
  private static final Path LOGS = Path.of("logs");

  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;

  @Parameters(
      paramLabel = "CONFIG",
      arity = "0..1",
      description = "The experiment, such as config/lstm.yaml.")
  private Path config;

  @Option(
      names = "--resume",
      paramLabel = "RUN",
      description =
          "Go on with a run that was ended, or, with more training.epochs, with a finished one.")
  private Path resumed;

  @Mixin private SettingOptions settings;
  @Mixin private DataOptions data;
  @Mixin private CacheOptions cache;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Option(names = "--logs", paramLabel = "DIR", description = "Where runs go (default: logs).")
  private Path logs;

  @Option(names = "--no-test", description = "Leave the test reviews alone.")
  private boolean noTest;

  @Option(
      names = "--report",
      description = "At the end, write report.html into the run: all of it as one page.")
  private boolean report;

  @Override
  public Integer call() throws IOException {
    if ((config == null) == (resumed == null)) {
      throw new InputException(
          "expected either CONFIG, such as config/lstm.yaml, or --resume RUN, whose experiment is its own");
    }
    return resumed == null ? start() : resume();
  }

  private int start() throws IOException {
    Path folder = logs == null ? LOGS : logs;
    Checks checks = new Checks();
    Optional<Experiment> read = checks.make(() -> ExperimentReader.read(config, settings.all()));
    Optional<Path> found = checks.make(data::path);
    checks.make(() -> RunDirectory.checkWritable(folder, read.map(Experiment::name).orElse("")));
    checks.report();
    Experiment experiment = NetworkFactory.chooseEngine(read.orElseThrow());
    EncodedCorpus corpus = corpus(experiment, found.orElseThrow());
    try (RunLock lock = RunLock.of(RunDirectory.create(folder, experiment.name()))) {
      return train(
          new TrainingRun(experiment, found.orElseThrow(), corpus, lock.run(), root.stopRequest()),
          Optional.empty());
    }
  }

  private int resume() throws IOException {
    if (logs != null) {
      throw new InputException("--logs: of no use with --resume, the run stays where it is");
    }
    try (RunLock lock = RunLock.of(RunDirectory.open(resumed))) {
      RunDirectory run = lock.run();
      Resumption resumption = Resumption.of(run, settings.all(), notices());
      Experiment experiment = resumption.experiment();
      Path source = Files.exists(run.provenance()) ? TrainedOn.read(run).find(data) : data.path();
      EncodedCorpus corpus = corpus(experiment, source);
      resumption.check(corpus);
      return train(
          new TrainingRun(experiment, source, corpus, run, root.stopRequest()),
          Optional.of(resumption));
    }
  }

  private EncodedCorpus corpus(Experiment experiment, Path source) throws IOException {
    notices().accept(device.describe());
    EncodedCorpus corpus =
        cache
            .corpora(notices())
            .load(source, experiment.data().vocabulary(), experiment.data().splitSeed());
    CorpusText.shortOf(corpus).forEach(notices());
    details().accept(MemoryBounds.current().toString());
    MemoryCheck memory = MemoryCheck.of(experiment, ReviewCounts.of(corpus));
    details().accept(resumed == null ? memory.require() : memory.requireAsItIs());
    return corpus;
  }

  private int train(TrainingRun training, Optional<Resumption> from) throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Path run = training.run().path();
    String goOn = "go on with: " + ShellCommand.of("train", "--resume", run);
    notices().accept("run " + run);
    try (TrainingListener progress =
        output.progress(spec.commandLine().getErr(), training.experiment().training().epochs())) {
      print(
          out,
          from.isPresent()
              ? training.resume(from.get(), progress, !noTest, notices())
              : training.train(progress, !noTest, notices()));
      RunCurves.draw(training.run(), notices());
    } catch (StoppedException e) {
      spec.commandLine().getErr().println(e.getMessage() + "; " + goOn);
      return e.exitCode();
    } catch (IOException e) {
      if (Files.notExists(training.run().config())) {
        throw e;
      }
      throw new IOException(
          ExceptionReporter.message(e) + "\nnothing that was finished is lost; " + goOn, e);
    }
    if (report) {
      ReportFile.ofRun(training.run(), data, notices());
    }
    details().accept(MemoryPeaks.current().toString());
    if (training.corpus().facts().synthetic()) {
      out.println(CorpusText.SYNTHETIC);
    }
    out.println("run: " + run);
    return ExitCode.DONE;
  }

  private Consumer<String> details() {
    return output.details(spec.commandLine().getErr());
  }

  private Consumer<String> notices() {
    return output.notices(spec.commandLine().getErr());
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
