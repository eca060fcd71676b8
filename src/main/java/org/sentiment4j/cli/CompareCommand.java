package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Folders;
import org.sentiment4j.report.ComparedRun;
import org.sentiment4j.report.Comparison;
import org.sentiment4j.report.ComparisonCsv;
import org.sentiment4j.report.ComparisonJson;
import org.sentiment4j.report.ComparisonText;
import org.sentiment4j.report.RunReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints runs side by side. */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class,
    description = {
      "Shows runs side by side, from their CSV logs: best validation accuracy and its epoch, last"
          + " validation accuracy, how far the last validation loss is above the training loss,"
          + " test accuracy with its 95 %% interval (Wilson's; of the mean over several seeds"
          + " Student's t), training time of an epoch,"
          + " parameters.",
      "",
      "Runs of one experiment on the same data that differ in training.seed alone are one row: mean"
          + " ± standard deviation. The best validation accuracy is marked with a *; the test"
          + " reviews pick nothing.",
      "",
      "Then says in words whether the marked one is more accurate than each other one (the 15 next"
          + " ones), or whether no difference can be told:",
      "- Of two runs on the same test reviews (predictions_test.csv): McNemar's exact test, the"
          + " interval from 10,000 paired bootstrap draws. It is about these two runs.",
      "- Of 3 or more seeds of each: a paired t-test over the seeds that both have; where fewer than"
          + " 3 are shared, Welch's t-test. It is about the networks.",
      "- Of fewer seeds: no test, but which to train.",
      "- Of runs without predictions: the best validation accuracies, as if on independent reviews;"
          + " of bare CSV logs the curves alone.",
      "p is corrected for all pairs of rows that were tested (Holm).",
      "",
      "Runs that differ in data, split or vocabulary are said to. PyTorch Lightning's metrics.csv"
          + " is read too.",
      "",
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j compare logs/simple_rnn/version_0 logs/lstm/version_0",
      "  scripts/sentiment4j compare logs",
      "  scripts/sentiment4j compare --format csv logs > runs.csv",
      "  scripts/sentiment4j compare logs --out comparison",
    })
final class CompareCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(
      paramLabel = "RUN",
      arity = "1..*",
      description = {
        "A run directory, a directory with runs somewhere under it, or a metrics CSV file.",
      })
  private List<Path> runs;

  @Option(
      names = "--format",
      paramLabel = "table|csv|json|markdown",
      defaultValue = "table",
      description = {
        "table, markdown: for people, the words below the table; markdown has the validation"
            + " accuracy's interval, too.",
        "csv: the table alone, shares from 0 to 1 in full precision; the words on standard error.",
        "json: rows, their runs, all pairs, verdict and warnings in one document.",
        "(default: ${DEFAULT-VALUE})",
      })
  private Format format;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write DIR/index.html, too: the comparison as one page that needs nothing else, with curves, ROC,"
              + " calibration, and the reviews that one network gets right and the other wrong.")
  private Path folder;

  @Mixin private DataOptions data;

  /** How a comparison is written. */
  enum Format {
    TABLE,
    CSV,
    JSON,
    MARKDOWN
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Checks checks = new Checks();
    if (folder != null) {
      checks.make(this::checkOut);
    }
    if (data.isGiven()) {
      checks.make(data::path);
    }
    Optional<List<ComparedRun>> read = checks.make(() -> RunReader.read(runs));
    checks.report();

    Comparison comparison = Comparison.of(read.orElseThrow());
    List<String> words = ComparisonText.words(comparison);
    switch (format) {
      case TABLE -> print(out, ComparisonText.table(comparison), comparison, words);
      case MARKDOWN ->
          print(
              out,
              ComparisonText.markdown(comparison),
              comparison,
              ComparisonText.markdownWords(comparison));
      case JSON -> out.print(ComparisonJson.of(comparison));
      case CSV -> {
        out.print(ComparisonCsv.of(comparison));
        words.forEach(output.notices(spec.commandLine().getErr()));
      }
    }
    out.flush();
    if (folder != null) {
      Files.createDirectories(folder);
      new ReportFile(page()).write(comparison, data, output.notices(spec.commandLine().getErr()));
    }
    return ExitCode.DONE;
  }

  private Path page() {
    return folder.resolve("index.html");
  }

  private Path checkOut() {
    if (Files.isDirectory(page())) {
      throw new InputException(page() + ": is a directory; name another place with --out");
    }
    return Folders.checkWritable(folder, "--out");
  }

  private static void print(
      PrintWriter out, List<String> table, Comparison comparison, List<String> words) {
    table.forEach(out::println);
    out.println();
    ComparisonText.intervalNote(comparison)
        .ifPresent(
            note -> {
              out.println(note);
              out.println();
            });
    words.forEach(out::println);
  }
}
