package org.sentiment4j.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.sentiment4j.error.Excerpt;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.report.PairTest.Method;
import org.sentiment4j.report.PairTest.Split;
import org.sentiment4j.run.RunDirectory;

/** What a better test of some pairs would need, and how to get it. */
final class MissingEvidence {
  private static final int MOST_COMMANDS = 6;

  private MissingEvidence() {}

  /** A sentence for each kind of thing that is missing. */
  static List<String> of(List<PairTest> pairs) {
    List<ComparedRun> unanswered =
        rows(pairs.stream().filter(pair -> pair.split() == Split.VALIDATION))
            .flatMap(row -> row.runs().stream())
            .filter(run -> run.answers().isEmpty())
            .toList();
    return Stream.of(
            bareLogs(unanswered.stream().filter(ComparedRun::isBareLog).toList()),
            notEvaluated(unanswered.stream().filter(run -> !run.isBareLog()).toList()),
            seeds(pairs))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> bareLogs(List<ComparedRun> runs) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Of CSV logs only the curves can be compared; nothing can be tested on the test reviews"
                + " without predictions_test.csv ("
                + RunGroups.names(runs)
                + ").");
  }

  private static Optional<String> notEvaluated(List<ComparedRun> runs) {
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Nothing can be tested on the test reviews without "
                + missing(runs)
                + "; to get what is missing: "
                + commands(
                    runs.stream().map(run -> ShellCommand.of("evaluate", run.path())).toList()));
  }

  /** The names of the files that any of the runs is without. */
  private static String missing(List<ComparedRun> runs) {
    Set<String> names = new LinkedHashSet<>();
    for (ComparedRun run : runs) {
      RunDirectory folder = new RunDirectory(run.path());
      if (run.test().isEmpty()) {
        names.add(folder.testMetrics().getFileName().toString());
      }
      Path predictions = folder.testPredictions(RunDirectory.Weights.BEST);
      if (Files.notExists(predictions)) {
        names.add(predictions.getFileName().toString());
      }
    }
    return String.join(" and ", names);
  }

  private static Optional<String> seeds(List<PairTest> pairs) {
    List<ComparedGroup> few =
        rows(pairs.stream().filter(MissingEvidence::hasTooFewSeeds))
            .filter(SeedPair::hasTooFew)
            .filter(row -> !row.settings().isEmpty())
            .toList();
    NavigableSet<Long> wanted = new TreeSet<>();
    rows(pairs.stream()).forEach(row -> wanted.addAll(row.seeds()));
    return few.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "A test of the networks needs "
                + SeedPair.LEAST_SEEDS
                + " seeds of each; to get them: "
                + commands(few.stream().flatMap(row -> trainings(row, wanted).stream()).toList()));
  }

  private static boolean hasTooFewSeeds(PairTest pair) {
    return pair.method() == Method.NONE
        && !Double.isNaN(pair.difference())
        && !(pair.first().isSingleRun() && pair.second().isSingleRun());
  }

  /** The seeds that others have come first: shared ones are compared in pairs. */
  private static List<ShellCommand> trainings(ComparedGroup row, NavigableSet<Long> others) {
    return LongStream.concat(
            others.stream().mapToLong(Long::longValue),
            LongStream.iterate(others.last() + 1, seed -> seed + 1))
        .filter(seed -> !row.seeds().contains(seed))
        .limit(SeedPair.LEAST_SEEDS - row.runs().size())
        .mapToObj(
            seed ->
                ShellCommand.of("train", row.first().path().resolve("config.yaml"), "--seed", seed))
        .toList();
  }

  private static Stream<ComparedGroup> rows(Stream<PairTest> pairs) {
    return pairs.flatMap(pair -> Stream.of(pair.first(), pair.second())).distinct();
  }

  private static String commands(List<ShellCommand> commands) {
    List<String> shown = new ArrayList<>();
    commands.stream()
        .limit(MOST_COMMANDS)
        .forEach(command -> shown.add(Excerpt.printable(command.toString())));
    if (commands.size() > shown.size()) {
      shown.add("and so on");
    }
    return String.join("; ", shown);
  }
}
