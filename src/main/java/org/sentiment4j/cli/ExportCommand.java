package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Folders;
import org.sentiment4j.model.StockExport;
import org.sentiment4j.run.RunDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code export}: a run's network for programs without this one. */
@Command(
    name = "export",
    description = {
      "Writes a run's network as a zip that plain Deeplearning4j loads, without this program.",
      "Before it is written, both networks are asked about the same random reviews, and must agree."
          + " Refused where Deeplearning4j has no such layer: for GRU cells, attention, bags of words, and for max and"
          + " mean where padding is learned."
    },
    footer = {"", "Example:", "  scripts/sentiment4j export logs/lstm/version_0 --stock lstm.zip"},
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private OutputOptions output;

  @Parameters(paramLabel = "RUN", description = "The run's directory, such as logs/lstm/version_0.")
  private Path path;

  @Option(
      names = "--stock",
      paramLabel = "FILE",
      required = true,
      description = "The zip to write, of Deeplearning4j's own layers.")
  private Path file;

  @Option(
      names = "--weights",
      paramLabel = "best|last",
      defaultValue = "best",
      description = "Which of the run's weights (default: ${DEFAULT-VALUE}).")
  private RunDirectory.Weights weights;

  @Option(
      names = "--force",
      description =
          "Replace FILE where it exists, and go on where the run was changed since its training, or was trained by another version.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Checks checks = new Checks();
    Optional<RunDirectory> opened = checks.make(() -> RunDirectory.open(path));
    Optional<Experiment> read = Optional.empty();
    if (opened.isPresent()) {
      read = checks.make(() -> exportable(opened.get()));
      ForceOption.judge(
          force,
          RunCheck.of(opened.get()).misfits(),
          checks,
          output.notices(spec.commandLine().getErr()));
    }
    Optional<Path> folder = checks.make(this::checkFile);
    checks.report();

    RunDirectory run = opened.orElseThrow();
    StockExport export = StockExport.of(read.orElseThrow(), run.network(weights));
    Files.createDirectories(folder.orElseThrow());
    export.write(file);
    out.print(ExportText.of(export, run, file));
    out.flush();
    return ExitCode.DONE;
  }

  private Experiment exportable(RunDirectory run) throws IOException {
    Experiment experiment = run.experiment();
    try {
      StockExport.check(experiment);
    } catch (InputException e) {
      throw new InputException(path + ": " + e.getMessage(), e);
    }
    return experiment;
  }

  /** Returns the folder that the file goes to. */
  private Path checkFile() throws IOException {
    if (Files.isDirectory(file)) {
      throw new InputException("--stock " + file + ": is a directory; name a file in it");
    }
    if (Files.exists(file)) {
      checkReplaceable();
    }
    return Folders.checkWritable(file.toAbsolutePath().getParent(), "--stock");
  }

  private void checkReplaceable() throws IOException {
    if (!force) {
      throw new InputException(
          "--stock " + file + ": exists already; name another file, or replace it with --force");
    }
    for (RunDirectory.Weights kept : RunDirectory.Weights.values()) {
      Path network = new RunDirectory(path).network(kept);
      if (Files.exists(network) && Files.isSameFile(network, file)) {
        throw new InputException("--stock " + file + ": is the run's own; name another file");
      }
    }
  }
}
