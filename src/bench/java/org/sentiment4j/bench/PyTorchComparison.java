package org.sentiment4j.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sentiment4j.bench.Point.Size;
import org.sentiment4j.bench.Result.Pass;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.error.InputException;
import org.sentiment4j.layer.FusedThreads;
import org.sentiment4j.model.NetworkFactory;
import org.sentiment4j.train.Device;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Compares training with PyTorch. */
@Command(
    name = "bench-pytorch",
    description = {
      "Compares whole training steps (batch, forward, backward, Adam) with those of PyTorch, in turn, in one process.",
      "full: words at every step; masked: reviews as they are, PyTorch goes through the padding; learned: both do.",
      "The table has medians and quartiles of the milliseconds a batch; busy: processors in use, on average;"
          + " ratio: how many times as fast as PyTorch."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpWidth = 110)
public final class PyTorchComparison implements Callable<Integer> {
  private static final int WRONG_INPUT = 2;

  @Spec private CommandSpec spec;
  @Mixin private SizeOptions size;
  @Mixin private TurnOptions turns;
  @Mixin private ReviewOptions reviews;

  @Option(
      names = "--cells",
      split = ",",
      paramLabel = "CELL",
      description = "The cells, as experiments name them (default: those that PyTorch has too).")
  private List<String> cells =
      Arrays.stream(Cell.values())
          .map(cell -> cell.name().toLowerCase(Locale.ROOT))
          .filter(cell -> TorchCell.of(cell).isPresent())
          .toList();

  @Option(
      names = "--cases",
      split = ",",
      paramLabel = "full|masked|learned",
      description = "What fills the time steps (default: all three).")
  private List<Workload> workloads = List.of(Workload.values());

  @Option(
      names = "--growth",
      description = "Instead of the cases, change one size at a time, words at every step.")
  private boolean growth;

  @Option(names = "--forward", description = "Measure the forward pass alone, too.")
  private boolean forward;

  @Option(
      names = "--engine",
      defaultValue = "auto",
      description = "The engine of ours, as experiments name it (default: ${DEFAULT-VALUE}).")
  private String engine;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a key of the experiment of ours (repeatable).")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Threads of each side (default: ${DEFAULT-VALUE}).")
  private int threads;

  @Option(
      names = "--as-initialised",
      description = {
        "Leave the gates as training begins with them. Otherwise they begin so that gradients last over all steps,"
            + " on both sides:",
        "where they vanish into denormal numbers, PyTorch's backward pass is several times slower."
      })
  private boolean asInitialised;

  @Option(names = "--csv", paramLabel = "FILE", description = "Write the table as CSV, too.")
  private Path csv;

  /** Runs the comparison and ends the process with its exit code. */
  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(
        new CommandLine(new PyTorchComparison())
            .setOut(out)
            .setErr(err)
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setExecutionExceptionHandler(
                (exception, commandLine, parsed) -> {
                  if (exception instanceof InputException) {
                    err.println("error: " + exception.getMessage());
                    return WRONG_INPUT;
                  }
                  throw exception;
                })
            .execute(args));
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    // All of them before the first is measured, so that what is wrong is said at once.
    Map<Point, Experiment> experiments = experiments();
    System.setProperty(FusedThreads.PROPERTY, Integer.toString(threads));
    Device device = Device.current();
    try (PyTorch torch = new PyTorch(threads, reviews.unpackTo())) {
      out.println(Machine.describe());
      out.printf(
          Locale.ROOT,
          "fused layers with %d threads, ND4J with %d, PyTorch %s with %d%n",
          device.threads(),
          device.operationThreads(),
          torch.engine().getVersion(),
          torch.threads());
      List<EncodedReview> all = reviews.load(size.vocabulary(), err::println);
      out.println(reviews.describe(all, size.size().time()));
      write(compare(torch, all, experiments, err), out);
    }
    return 0;
  }

  private List<Result> compare(
      PyTorch torch, List<EncodedReview> all, Map<Point, Experiment> experiments, PrintWriter err) {
    List<Pass> passes = forward ? List.of(Pass.TRAIN, Pass.FORWARD) : List.of(Pass.TRAIN);
    Comparison comparison =
        new Comparison(torch, all, turns.turns(), passes, !asInitialised, err::println);
    List<Result> results = new ArrayList<>();
    experiments.forEach((point, experiment) -> results.addAll(comparison.run(point, experiment)));
    return results;
  }

  private void write(List<Result> results, PrintWriter out) throws IOException {
    ResultTable table = new ResultTable(results);
    out.println();
    out.println(table.text());
    if (csv != null) {
      table.writeCsv(csv);
    }
  }

  private Map<Point, Experiment> experiments() {
    Size base = size.size();
    List<Point> points = growth ? Point.growth(cells, base) : Point.cases(cells, workloads, base);
    Map<Point, Experiment> experiments = new LinkedHashMap<>();
    for (Point point : points) {
      Experiment experiment = point.experiment(engine, size.vocabulary(), settings);
      experiments.put(point, NetworkFactory.chooseEngine(experiment));
    }
    return experiments;
  }
}
