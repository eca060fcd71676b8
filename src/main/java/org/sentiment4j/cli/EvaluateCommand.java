package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.ReviewPipeline;
import org.sentiment4j.data.TestReviews;
import org.sentiment4j.run.RunDirectory;
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
          + " test_metrics_last.json and predictions_test_last.csv."
    },
    footer = {"", "Example:", "  scripts/sentiment4j evaluate logs/lstm/version_0"},
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class EvaluateCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private DataOptions data;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

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
    Experiment experiment = run.experiment();
    TrainedOn trainedOn = TrainedOn.read(run);
    Path source = trainedOn.find(data);
    ReviewPipeline pipeline = ReviewPipeline.load(run.path());
    notices.accept(device.describe());
    notices.accept("reading " + source);
    TestReviews test = TestReviews.read(source, pipeline, experiment.data().splitSeed());
    trainedOn.check(source, test.dataHash());
    out.print(EvaluationText.of(new TestEvaluation(run, weights).evaluate(test.reviews())));
    if (test.synthetic()) {
      out.println("\n" + CorpusText.SYNTHETIC);
    }
    out.flush();
    return ExitCode.DONE;
  }
}
