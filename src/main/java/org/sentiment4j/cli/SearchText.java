package org.sentiment4j.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.sentiment4j.error.ShellCommand;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.report.TextTable;
import org.sentiment4j.search.Combination;
import org.sentiment4j.search.Grid;
import org.sentiment4j.search.Outcome;
import org.sentiment4j.search.Outcome.Status;
import org.sentiment4j.search.Ranking;
import org.sentiment4j.search.SearchDirectory;
import org.sentiment4j.search.SearchState;

/**
 * What a search says.
 *
 * @param grid what is searched
 * @param trainAgain the command that trains a combination again
 * @param reviews what is trained on
 */
record SearchText(
    Grid grid, Function<Combination, ShellCommand> trainAgain, SearchReviews reviews) {
  private static final int MOST_ROWS = 20;
  private static final int MOST_REASONS = 10;
  private static final String UNKNOWN = "-";

  /** The name of a grid: that of its file. */
  static String name(Path file) {
    return file.getFileName() == null
        ? "grid"
        : file.getFileName().toString().replaceFirst("\\.ya?ml$", "");
  }

  static String others(long count, SearchDirectory directory) {
    return directory.path()
        + ": has "
        + count
        + (count == 1 ? " experiment" : " experiments")
        + " of other settings or reviews, too; they stay, and are not in the results";
  }

  static String beginning(int trials, int parallel, int threads, SearchDirectory directory) {
    return "search "
        + directory.path()
        + ": "
        + trials
        + (trials == 1 ? " experiment, " : " experiments, ")
        + (parallel == 1 ? "one" : parallel)
        + " at a time, with "
        + threads
        + (threads == 1 ? " thread" : " threads")
        + (parallel == 1 ? "" : " each");
  }

  List<String> keys() {
    return grid.keys();
  }

  /** The results. */
  List<String> lines(SearchState state, SearchDirectory directory) {
    List<Outcome> ranking =
        Ranking.of(state.outcomes()).stream()
            .filter(outcome -> outcome.status() != Status.WAITING)
            .toList();
    List<String> lines = new ArrayList<>();
    if (!ranking.isEmpty()) {
      List<List<String>> rows = new ArrayList<>(List.of(header()));
      ranking.stream().limit(MOST_ROWS).map(this::row).forEach(rows::add);
      lines.addAll(TextTable.lines(rows));
    }
    if (ranking.size() > MOST_ROWS) {
      lines.add("and " + (ranking.size() - MOST_ROWS) + " more, see " + directory.results());
    }
    state.of(Status.FAILED).stream()
        .limit(MOST_REASONS)
        .map(SearchText::failure)
        .forEach(lines::add);
    state.best().ifPresent(best -> lines.addAll(best(best, state)));
    if (reviews.synthetic()) {
      lines.add(CorpusText.SYNTHETIC);
    }
    lines.add("results: " + directory.results());
    return lines;
  }

  private List<String> header() {
    List<String> header = new ArrayList<>(List.of("#"));
    List<String> shortNames = keys().stream().map(SearchText::lastPart).toList();
    for (String key : keys()) {
      boolean unique = shortNames.stream().filter(lastPart(key)::equals).count() == 1;
      header.add(unique ? lastPart(key) : key);
    }
    header.addAll(
        List.of(
            "best val acc", "epoch", "val loss", "last val acc", "parameters", "seconds", "state"));
    return header;
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private List<String> row(Outcome outcome) {
    Combination combination = outcome.trial().combination();
    List<String> row = new ArrayList<>(List.of(Long.toString(combination.number())));
    keys().forEach(key -> row.add(combination.value(key).orElse(UNKNOWN)));
    Optional<EpochMetrics> best = outcome.best();
    row.add(best.map(epoch -> percent(epoch.validationAccuracy())).orElse(UNKNOWN));
    row.add(best.map(epoch -> Integer.toString(epoch.epoch())).orElse(UNKNOWN));
    row.add(best.map(epoch -> format("%.4f", epoch.validationLoss())).orElse(UNKNOWN));
    row.add(outcome.last().map(epoch -> percent(epoch.validationAccuracy())).orElse(UNKNOWN));
    row.add(
        outcome.parameters().isPresent()
            ? format("%,d", outcome.parameters().getAsLong())
            : UNKNOWN);
    row.add(outcome.epochs().isEmpty() ? UNKNOWN : format("%.1f", outcome.seconds()));
    row.add(state(outcome));
    return row;
  }

  static String state(Outcome outcome) {
    return outcome.status().name().toLowerCase(Locale.ROOT);
  }

  static String failure(Outcome outcome) {
    return "#"
        + outcome.trial().number()
        + " ("
        + outcome.trial().combination().text()
        + ") failed: "
        + outcome.reason().orElse("it is not known why");
  }

  private List<String> best(Outcome best, SearchState state) {
    EpochMetrics epoch = best.best().orElseThrow();
    int tried = state.of(Status.FINISHED).size();
    List<String> lines = new ArrayList<>();
    lines.add(
        "best: #"
            + best.trial().number()
            + " ("
            + best.trial().combination().text()
            + "), validation accuracy "
            + percent(epoch.validationAccuracy())
            + " (epoch "
            + epoch.epoch()
            + ")");
    best.run().ifPresent(run -> lines.add("run: " + run.path()));
    if (tried > 1) {
      lines.add(
          "The best of "
              + tried
              + " by the same validation reviews looks better than it is: part of its lead is luck"
              + " with them. What it is worth on the test reviews, this says, which trains it again:");
    } else {
      lines.add("To train it again, and evaluate it on the test reviews:");
    }
    lines.add("  " + trainAgain.apply(best.trial().combination()));
    return lines;
  }

  static String percent(double share) {
    return format("%.2f %%", 100 * share);
  }

  private static String format(String format, Object value) {
    return String.format(Locale.ROOT, format, value);
  }
}
