package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.sentiment4j.cell.RecurrentCell;
import org.sentiment4j.error.InputException;
import org.sentiment4j.file.Folders;
import org.sentiment4j.interactive.Conversation;
import org.sentiment4j.interactive.OutputCsv;
import org.sentiment4j.interactive.SequenceCsv;
import org.sentiment4j.interactive.WeightsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code cell}: a textbook cell, fed by hand. */
@Command(
    name = "cell",
    description = {
      "The textbook cell, one number at a time: reads a number a line from standard input, until a line says stop, and"
          + " shows what the cell makes of it: its output h and, if it has one, its memory C, a column a unit.",
      "",
      "The LSTM (h' and C' are those of the step before; both begin with 0):",
      "  f = sigmoid(W_f x + R_f h' + b_f)    how much of the memory stays",
      "  i = sigmoid(W_i x + R_i h' + b_i)    how much of the candidate is taken in",
      "  o = sigmoid(W_o x + R_o h' + b_o)    how much of the memory is shown",
      "  g = tanh(W_g x + R_g h' + b_g)       the candidate",
      "  C = f C' + i g",
      "  h = o tanh(C)",
      "",
      "Without --weights all are drawn as PyTorch does: uniform within 1/sqrt(hidden) of 0; a bias is the sum of two"
          + " such numbers, but for the two of a GRU's candidate.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j cell",
      "  printf '1\\n0\\n0\\n' | scripts/sentiment4j cell --cell gru --hidden 3 --gates",
      "  scripts/sentiment4j cell --write-weights weights.yaml </dev/null",
      "  scripts/sentiment4j cell --weights weights.yaml --sequence numbers.csv"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class CellCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;
  @Mixin private CellOptions cellOptions;
  @Mixin private OutputOptions output;

  @Option(names = "--gates", description = "Show the gates and the candidate too.")
  private boolean gates;

  @Option(
      names = "--sequence",
      paramLabel = "FILE",
      description = {
        "Instead of standard input, read all of this CSV file: a row a step, a column an input, a header if you like."
            + " Prints CSV: the step t and h; with --gates, C and the gates too."
      })
  private Path sequence;

  @Option(
      names = "--write-weights",
      paramLabel = "FILE",
      description = "Write the cell's weights to this YAML file, which must not be there yet.")
  private Path writtenWeights;

  @Override
  public Integer call() throws IOException {
    Checks checks = new Checks();
    Optional<double[][]> inputs = Optional.empty();
    if (sequence != null) {
      inputs = checks.make(() -> SequenceCsv.read(sequence));
    }
    Optional<RecurrentCell> read = cellOptions.read(checks, inputs.map(x -> x[0].length));
    if (writtenWeights != null) {
      checks.make(this::checkWrittenWeights);
    }
    checks.report();

    RecurrentCell cell = read.orElseThrow();
    String description = cellOptions.describe(cell.weights());
    if (writtenWeights != null) {
      Files.createDirectories(writtenWeights.toAbsolutePath().getParent());
      WeightsFile.write(writtenWeights, cell.weights(), description);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (inputs.isPresent()) {
      new OutputCsv(cell, gates).write(inputs.get(), out);
    } else {
      converse(cell, description, out);
    }
    return ExitCode.DONE;
  }

  private void converse(RecurrentCell cell, String description, PrintWriter out)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    if (output.prompts()) {
      err.println(description);
      err.println(
          "Type a number, then Enter; " + Conversation.STOP + " ends. A line is the step, what");
      err.println("is shown (h: the output, C: the memory), and a number for each unit.");
    }
    new Conversation(cell, gates, output.prompts() ? "x = " : "").run(root.in(), out, err);
  }

  private Path checkWrittenWeights() {
    if (Files.exists(writtenWeights)) {
      throw new InputException(
          "--write-weights " + writtenWeights + ": exists already; name another");
    }
    if (!writtenWeights.getFileName().toString().matches("(?i).+\\.ya?ml")) {
      throw new InputException(
          "--write-weights "
              + writtenWeights
              + ": it becomes YAML; name a file that ends in .yaml");
    }
    return Folders.checkWritable(writtenWeights.toAbsolutePath().getParent(), "--write-weights");
  }
}
