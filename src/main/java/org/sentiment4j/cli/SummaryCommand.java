package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.diagram.DiagramFormat;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.AtomicFile;
import org.sentiment4j.file.Folders;
import org.sentiment4j.model.LayerTable;
import org.sentiment4j.model.NetworkFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code summary}: the layers of an experiment's network. */
@Command(
    name = "summary",
    description =
        "Shows the layers of an experiment's network: name, type, output shape, parameters.",
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j summary config/lstm.yaml",
      "  scripts/sentiment4j summary config/lstm.yaml --graph lstm.svg"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class SummaryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @Mixin private ExperimentOptions experiment;

  // The exception handler looks for --verbose itself.
  @SuppressWarnings("UnusedVariable")
  @Mixin
  private OutputOptions output;

  @Option(
      names = "--graph",
      paramLabel = "FILE",
      description = "Draw the network too: a picture (.svg, .png), or text for Graphviz (.dot).")
  private Path graph;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Checks checks = new Checks();
    Optional<Experiment> read = checks.make(experiment::read);
    Optional<DiagramFormat> format = Optional.empty();
    if (graph != null) {
      format = checks.make(this::checkGraph);
    }
    checks.report();

    Experiment chosen = read.orElseThrow();
    LayerTable table = LayerTable.of(NetworkFactory.create(chosen), chosen.data().length());
    if (format.isPresent()) {
      byte[] drawn = format.get().draw(SummaryDiagram.of(chosen, table));
      Files.createDirectories(graph.toAbsolutePath().getParent());
      AtomicFile.write(graph, file -> file.write(drawn));
    }
    out.print(table);
    out.flush();
    return ExitCode.DONE;
  }

  private DiagramFormat checkGraph() {
    if (Files.isDirectory(graph)) {
      throw new InputException("--graph " + graph + ": is a directory; name a file in it");
    }
    Folders.checkWritable(graph.toAbsolutePath().getParent(), "--graph");
    try {
      return DiagramFormat.of(graph);
    } catch (InputException e) {
      throw new InputException("--graph " + graph + ": " + e.getMessage(), e);
    }
  }
}
