package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.TestReviews;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.train.TestEvaluation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code evaluate}: a run's network on the test reviews. */
@Command(
    name = "evaluate",
    description = {
      "Evaluates a run's network on the test reviews: accuracy, precision, recall, F1, area under the ROC curve, log loss,"
          + " calibration, confusion matrix.",
      "Writes test_metrics.json and predictions_test.csv (id,label,probability) into the run; of the last weights,"
          + " test_metrics_last.json and predictions_test_last.csv.",
      "A run that does not fit its data, its vocabulary or this version any more is refused. With --force it is evaluated all"
          + " the same, and nothing is written into it."
    },
    footer = {"", "Example:", "  scripts/sentiment4j evaluate logs/lstm/version_0"},
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;
  @Mixin private ForceOption force;

  @Parameters(paramLabel = "RUN", description = "The run's directory, such as logs/lstm/version_0.")
  private Path path;

  @Option(
      names = "--weights",
      paramLabel = "best|last",
      defaultValue = "best",
      description = "Which of the run's weights (default: ${DEFAULT-VALUE}).")
  private RunDirectory.Weights weights;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    RunDirectory run = RunDirectory.open(path);
    Checks checks = new Checks();
    Optional<Experiment> experiment = checks.make(run::experiment);
    Optional<TrainedOn> trainedOn = checks.make(() -> TrainedOn.read(run));
    Optional<ReviewPipeline> pipeline = checks.make(() -> ReviewPipeline.load(run.path()));
    Optional<Path> source = Optional.empty();
    if (trainedOn.isPresent()) {
      source = checks.make(() -> trainedOn.get().find(data));
    }
    Optional<String> computesOn = checks.make(device::describe);
    List<String> misfits = new ArrayList<>();
    if (trainedOn.isPresent()) {
      misfits.addAll(RunCheck.of(run).misfits());
    }
    if (!checks.isClean()) {
      force.judge(misfits, checks, notices);
      checks.report();
    }

    notices.accept(computesOn.orElseThrow());
    notices.accept("reading " + source.orElseThrow());
    TestReviews test =
        TestReviews.read(
            source.orElseThrow(),
            pipeline.orElseThrow(),
            experiment.orElseThrow().data().splitSeed());
    trainedOn.orElseThrow().misfit(source.orElseThrow(), test.dataHash()).ifPresent(misfits::add);
    force.judge(misfits, checks, notices);
    checks.report();
    out.print(EvaluationText.of(evaluate(run, test, misfits.isEmpty(), notices)));
    if (test.synthetic()) {
      out.println("\n" + CorpusText.SYNTHETIC);
    }
    out.flush();
    return ExitCode.DONE;
  }

  /** Of a run that does not fit, nothing is kept: it would look like the run's own result. */
  private Evaluation evaluate(
      RunDirectory run, TestReviews test, boolean kept, Consumer<String> notices)
      throws IOException {
    if (kept) {
      // A training could replace the weights between the question and the answer.
      try (RunLock lock = RunLock.of(run)) {
        return new TestEvaluation(lock.run(), weights).evaluate(test.reviews());
      }
    }
    notices.accept("nothing is written into " + run.path());
    return Evaluation.of(new TestEvaluation(run, weights).ask(test.reviews()));
  }
}
