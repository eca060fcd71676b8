package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.sentiment4j.cli.PredictionWriter.Details;
import org.sentiment4j.data.LinesAhead;
import org.sentiment4j.data.TextLines;
import org.sentiment4j.error.InputException;
import org.sentiment4j.model.Predictor;
import org.sentiment4j.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code predict}: a run's network on texts of the user's. */
@Command(
    name = "predict",
    description = {
      "Asks a run's network about texts: prints a line for each, with label, probability of positive, and the text.",
      "Without TEXT, every line of standard input is a review. A text that begins with - goes behind --.",
      "A run that was changed since its training, or was trained by another version, is refused without --force."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j predict logs/lstm/version_0 'Not bad at all.'",
      "  scripts/sentiment4j predict logs/lstm/version_0 --trace 'It began well, but then it got boring.'",
      "  scripts/sentiment4j predict logs/lstm/version_0 --explain 'It began well, but then it got boring.'",
      "  scripts/sentiment4j predict logs/attention_lstm/version_0 --attention 'It began well, but then it got boring.'",
      "  scripts/sentiment4j predict logs/lstm/version_0 --json < reviews.txt"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class PredictCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;
  @Mixin private ForceOption force;

  @Parameters(
      index = "0",
      paramLabel = "RUN",
      description = "The run's directory, such as logs/lstm/version_0.")
  private Path path;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "TEXT", description = "The texts.")
  private List<String> texts = List.of();

  @Option(
      names = "--weights",
      paramLabel = "best|last",
      defaultValue = "best",
      description = "Which of the run's weights (default: ${DEFAULT-VALUE}).")
  private RunDirectory.Weights weights;

  @Option(names = "--trace", description = "Show the probability after each word, too.")
  private boolean trace;

  @Option(
      names = "--attention",
      description =
          "Show how much the network makes of each word, too; for networks with model.pooling attention.")
  private boolean attention;

  @Option(
      names = "--explain",
      description =
          "Show which words pushed the network which way, too: blue to positive, orange to negative, and the strongest"
              + " with their contributions in log-odds, by integrated gradients from word vectors of zeros.")
  private boolean explain;

  @Option(
      names = "--occlusion",
      description = "As --explain, but by what the network says without each word: a check.")
  private boolean occlusion;

  @Option(
      names = "--json",
      description =
          "Print a JSON object a line: label, probability, text, words (their number), read (of them by the network:"
              + " the last), known (of those in the vocabulary); with --trace, trace: word, known, probability;"
              + " with --attention, attention: word, known, weight; with --explain, explanation: word, known,"
              + " contribution, and the method, the baseline (a probability) and the remainder of it, which the words do not"
              + " explain. A text of which the network knows"
              + " no word has a remark; a line that cannot be read an error, and nothing else.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Consumer<String> notices = output.notices(spec.commandLine().getErr());
    Checks checks = new Checks();
    if (explain && occlusion) {
      checks.refuse(
          "--explain and --occlusion exclude each other: they are two ways to say the same");
    }
    Optional<String> computesOn = checks.make(device::describe);
    Optional<RunDirectory> run = checks.make(() -> RunDirectory.open(path));
    Optional<Predictor> predictor = Optional.empty();
    if (run.isPresent()) {
      // First of all: what was changed could be too large to load.
      force.judge(RunCheck.of(run.get()).misfits(), checks, notices);
      if (checks.isClean()) {
        predictor = checks.make(() -> load(run.get()));
      }
    }
    checks.report();

    notices.accept(computesOn.orElseThrow());
    PredictionWriter writer =
        new PredictionWriter(
            predictor.orElseThrow(),
            new Details(trace, attention, explanation()),
            json ? new PredictionJson() : new PredictionText(OutputOptions.isColoured()),
            out,
            new PredictionNotices(texts.isEmpty() ? "line" : "text", notices));
    if (!texts.isEmpty()) {
      writer.writeAll(texts.stream().map(text -> new TextLines.Line(text, 0)).toList());
    } else {
      answerLines(writer, notices);
    }
    writer.finish();
    return ExitCode.DONE;
  }

  private Optional<ExplanationMethod> explanation() {
    if (occlusion) {
      return Optional.of(ExplanationMethod.OCCLUSION);
    }
    return explain ? Optional.of(ExplanationMethod.GRADIENTS) : Optional.empty();
  }

  private Predictor load(RunDirectory run) throws IOException {
    Predictor predictor = Predictor.load(run.path(), run.network(weights), run.experiment());
    if (attention && !predictor.classifier().hasAttention()) {
      throw new InputException(
          "--attention: the network of "
              + path
              + " has none; train one with model.pooling attention, as config/attention_lstm.yaml does");
    }
    return predictor;
  }

  private void answerLines(PredictionWriter writer, Consumer<String> notices) throws IOException {
    boolean typed = OutputOptions.isTyped();
    if (typed) {
      notices.accept("a review a line; Ctrl-D ends");
    }
    if (writer.writeAll(LinesAhead.of(new TextLines(root.in()))) == 0 && typed) {
      throw new InputException(
          "no text: name it behind RUN, or give one review a line on standard input");
    }
  }
}
