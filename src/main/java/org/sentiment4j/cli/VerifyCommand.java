package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.file.TemporaryFolder;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.model.ReviewCounts;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.train.MemoryCheck;
import org.sentiment4j.train.Resumption;
import org.sentiment4j.train.TrainingListener;
import org.sentiment4j.verify.EnvironmentComparison;
import org.sentiment4j.verify.EnvironmentComparison.Difference;
import org.sentiment4j.verify.Finding;
import org.sentiment4j.verify.Ingredients;
import org.sentiment4j.verify.Retraining;
import org.sentiment4j.verify.RunComparison;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code verify}: whether a run comes out the same again. */
@Command(
    name = "verify",
    description = {
      "Trains a run's network again, from the run's own record and into a temporary folder, and says whether data, metrics,"
          + " weights and test results come out the same; if not, from which epoch on, and what differs here.",
      "A run that was stopped is verified as far as its metrics.csv goes. The run itself stays as it is.",
      "Exit code 1 where something differs."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j verify logs/lstm/version_0",
      "  scripts/sentiment4j verify logs/lstm/version_0 --epochs 2"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class VerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;
  @Mixin private DataOptions data;
  @Mixin private CacheFolderOption cache;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "RUN", description = "The run's directory, such as logs/lstm/version_0.")
  private Path path;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "Train only the first N epochs again (default: all that the run has).")
  private Integer epochs;

  /** What a run says of itself. */
  private record Original(
      RunDirectory run, Experiment experiment, Provenance provenance, int epochs, Path source) {}

  @Override
  public Integer call() throws IOException {
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    Checks checks = new Checks();
    if (epochs != null) {
      checks.atLeast("--epochs", epochs, 1);
    }
    Optional<Original> read = read(checks);
    Optional<String> computesOn = checks.make(device::describe);
    checks.report();
    Original original = read.orElseThrow();

    notices.accept(computesOn.orElseThrow());
    Experiment experiment = original.experiment();
    EncodedCorpus corpus =
        cache
            .corpora(notices)
            .load(original.source(), experiment.data().vocabulary(), experiment.data().splitSeed());
    CorpusText.shortOf(corpus).forEach(notices);
    MemoryCheck.of(experiment, ReviewCounts.of(corpus)).requireAsItIs();
    List<Finding> findings =
        new ArrayList<>(
            Ingredients.compare(original.run(), original.provenance(), experiment, corpus));
    List<Difference> differences = List.of();
    if (findings.stream().anyMatch(Finding::isDifferent)) {
      notices.accept("not trained again: other ingredients give another run");
    } else {
      differences = trainAgain(original, corpus, findings, notices);
    }
    print(findings, differences, experiment);
    return findings.stream().anyMatch(Finding::isDifferent) ? ExitCode.FAILED : ExitCode.DONE;
  }

  private Optional<Original> read(Checks checks) throws IOException {
    Optional<RunDirectory> opened = checks.make(() -> RunDirectory.open(path));
    if (opened.isEmpty()) {
      return Optional.empty();
    }
    RunDirectory run = opened.get();
    Optional<Experiment> experiment =
        checks.make(() -> NetworkFactory.chooseEngine(run.experiment()));
    Optional<Provenance> provenance = checks.make(() -> Provenance.read(run.provenance()));
    Optional<Integer> trained = checks.make(() -> RunComparison.checkReadable(run));
    if (Resumption.isBetweenEpochs(run)) {
      checks.refuse(
          run.path()
              + ": ended while the results of an epoch were written; first go on with it: train --resume "
              + run.path());
    }
    Optional<Path> source = Optional.empty();
    if (provenance.isPresent()) {
      TrainedOn trainedOn = new TrainedOn(run.path(), provenance.get().data());
      source = checks.make(() -> trainedOn.find(data));
    }
    if (experiment.isEmpty() || trained.isEmpty() || source.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Original(run, experiment.get(), provenance.get(), trained.get(), source.get()));
  }

  private List<Difference> trainAgain(
      Original original, EncodedCorpus corpus, List<Finding> findings, Consumer<String> notices)
      throws IOException {
    RunDirectory run = original.run();
    int count = epochs == null ? original.epochs() : Math.min(epochs, original.epochs());
    boolean test = count == original.epochs() && Files.exists(run.testMetrics());
    try (TemporaryFolder folder = TemporaryFolder.create("sentiment4j-verify");
        TrainingListener progress = output.progress(spec.commandLine().getErr(), count)) {
      notices.accept("training " + run.path() + " again in " + folder.path());
      RunDirectory again =
          new Retraining(
                  original.experiment(), original.source(), corpus, count, test, root.stopRequest())
              .train(folder.path(), progress, notices);
      findings.addAll(new RunComparison(run, again, count).findings());
      return EnvironmentComparison.of(original.provenance(), Provenance.read(again.provenance()));
    }
  }

  private void print(List<Finding> findings, List<Difference> differences, Experiment experiment) {
    PrintWriter out = spec.commandLine().getOut();
    String engine = experiment.model().engine().name().toLowerCase(Locale.ROOT);
    VerifyText.lines(findings, differences, engine).forEach(out::println);
    out.flush();
  }
}
