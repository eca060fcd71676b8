package org.sentiment4j.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.error.InputException;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.file.Folders;
import org.sentiment4j.run.RunLock;
import org.sentiment4j.search.Combination;
import org.sentiment4j.search.Grid;
import org.sentiment4j.search.GridReader;
import org.sentiment4j.search.Outcome;
import org.sentiment4j.search.Search;
import org.sentiment4j.search.SearchDirectory;
import org.sentiment4j.search.SearchState;
import org.sentiment4j.search.Selection;
import org.sentiment4j.search.TrainingProcesses;
import org.sentiment4j.search.Trial;
import org.sentiment4j.search.Trials;
import org.sentiment4j.train.Device;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code search}: the experiments of a grid, one after the other or some at once. */
@Command(
    name = "search",
    description = {
      "Trains every combination of a grid's values, or a random sample of them, each in a process of its own, and ranks them"
          + " by their best validation accuracy. The test reviews are left alone. Ends with the best experiment, and the"
          + " command that trains it again.",
      "The results are in results.csv, the runs beside it, in a folder for each experiment. Ctrl-C ends the trainings after"
          + " their batches, with checkpoints; a second one at once. The same command goes on: what is finished is not"
          + " trained again, and what was added to the grid is.",
      "Exit code 1 where an experiment failed; the others are trained all the same."
    },
    footer = {
      "",
      "Examples:",
      "  scripts/sentiment4j search config/grid/lstm.yaml",
      "  scripts/sentiment4j search config/grid/lstm.yaml --random 8 --parallel 2"
    },
    mixinStandardHelpOptions = true,
    versionProvider = ProjectVersion.class)
final class SearchCommand implements Callable<Integer> {
  private static final Path SEARCHES = Path.of("search");
  private static final int MOST_TRAININGS = 10_000;
  private static final int MOST_PARALLEL = 256;

  @Spec private CommandSpec spec;
  @ParentCommand private CommandLineInterface root;

  @Parameters(paramLabel = "GRID", description = "The grid, such as config/grid/lstm.yaml.")
  private Path file;

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "Change a key of all the experiments, such as training.epochs=3 (repeatable).")
  private List<String> settings = new ArrayList<>();

  @Option(
      names = "--random",
      paramLabel = "N",
      description = "Train N of the combinations, drawn at random (default: all of them).")
  private Integer random;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "42",
      description =
          "Governs what --random draws; a larger sample begins with a smaller one (default: ${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--parallel",
      paramLabel = "N",
      defaultValue = "1",
      description =
          "Train N experiments at once, with that share of the threads each (default: ${DEFAULT-VALUE}).")
  private int parallel;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the results go (default: search/ and the name of the grid).")
  private Path out;

  @Mixin private DataOptions data;
  @Mixin private CacheFolderOption cache;
  @Mixin private DeviceOptions device;
  @Mixin private OutputOptions output;

  @Override
  public Integer call() throws IOException {
    Checks checks = new Checks();
    Optional<Grid> read =
        checks.make(() -> GridReader.read(file, checks::refuse)).flatMap(Function.identity());
    Optional<Map<Combination, Experiment>> experiments = Optional.empty();
    if (random != null) {
      checks.range("--random", random, 1, MOST_TRAININGS);
    }
    checks.range("--parallel", parallel, 1, MOST_PARALLEL);
    if (read.isPresent() && (random == null || (random >= 1 && random <= MOST_TRAININGS))) {
      experiments = checks.make(() -> Trials.read(read.get(), selection(read.get()), settings));
    }
    Optional<Path> source = checks.make(data::path);
    SearchDirectory directory =
        new SearchDirectory(out == null ? SEARCHES.resolve(SearchText.name(file)) : out);
    checks.make(() -> Folders.checkWritable(directory.path(), "--out"));
    checks.report();

    notices().accept(device.describe());
    SearchReviews reviews = new SearchReviews(source.orElseThrow(), cache, notices());
    List<Trial> trials = Trials.of(experiments.orElseThrow(), reviews, parallel);
    SearchText text =
        new SearchText(read.orElseThrow(), one -> trainAgain(read.get(), one), reviews);
    try (RunLock lock = directory.lock()) {
      return search(new SearchDirectory(lock.run().path()), trials, source.orElseThrow(), text);
    }
  }

  private List<Long> selection(Grid grid) {
    long size = grid.size();
    if (size > Grid.MOST) {
      throw new InputException(grid.file() + ": more combinations than can be counted");
    }
    if (random == null && size > MOST_TRAININGS) {
      throw new InputException(
          grid.file()
              + ": "
              + size
              + " combinations, of which "
              + MOST_TRAININGS
              + " could be trained; --random N trains N of them");
    }
    return random == null ? Selection.all(size) : Selection.random(size, random, seed);
  }

  private int search(SearchDirectory directory, List<Trial> trials, Path source, SearchText text)
      throws IOException {
    PrintWriter err = spec.commandLine().getErr();
    long others = directory.others(trials);
    if (others > 0) {
      notices().accept(SearchText.others(others, directory));
    }
    int threads = Math.max(1, Device.current().threads() / parallel);
    TrainingProcesses processes =
        new TrainingProcesses(
            directory,
            threads,
            Stream.concat(Stream.of("--data", source.toString()), cache.arguments().stream())
                .toList(),
            Map.of(
                CommandLineInterface.STOP_AT_END_OF_INPUT,
                "1",
                "SENTIMENT4J_TERMINAL",
                "0",
                "SENTIMENT4J_INPUT_TERMINAL",
                "0"));
    notices().accept(SearchText.beginning(trials.size(), parallel, threads, directory));
    SearchState state;
    try (SearchProgress progress =
        new SearchProgress(notices(), output.progressBar() ? Optional.of(err) : Optional.empty())) {
      state =
          new Search(directory, text.keys(), processes, root.stopRequest(), progress)
              .run(trials, parallel);
    }
    return end(state, directory, text);
  }

  private int end(SearchState state, SearchDirectory directory, SearchText text) {
    PrintWriter results = spec.commandLine().getOut();
    text.lines(state, directory).forEach(results::println);
    results.flush();
    int finished = state.of(Outcome.Status.FINISHED).size();
    if (root.stopRequest().asked().isPresent()) {
      spec.commandLine()
          .getErr()
          .println(
              "stopped with "
                  + finished
                  + " of "
                  + state.outcomes().size()
                  + " experiments finished; go on with: "
                  + new ShellCommand(spec.root().commandLine().getParseResult().originalArgs()));
      return root.stopRequest().asked().getAsInt();
    }
    return state.isFinished() ? ExitCode.DONE : ExitCode.FAILED;
  }

  /** The command that trains a combination again. */
  private ShellCommand trainAgain(Grid grid, Combination combination) {
    List<String> words = new ArrayList<>(List.of("train", grid.experiment().toString()));
    settings.forEach(setting -> words.addAll(List.of("--set", setting)));
    combination.settings().forEach(setting -> words.addAll(List.of("--set", setting.toString())));
    words.addAll(data.arguments());
    words.addAll(cache.arguments());
    return new ShellCommand(words);
  }

  private Consumer<String> notices() {
    return output.notices(spec.commandLine().getErr());
  }
}
