package org.sentiment4j.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sentiment4j.report.TextTable;
import org.sentiment4j.search.Outcome;
import org.sentiment4j.search.Outcome.Status;
import org.sentiment4j.search.Ranking;
import org.sentiment4j.search.SearchListener;
import org.sentiment4j.search.SearchState;

/**
 * Shows people a search: a line for each experiment that has ended, and, on a terminal, a table
 * below of those that are being trained, and of the best ones.
 */
final class SearchProgress implements SearchListener, AutoCloseable {
  private static final int MOST_RUNNING = 12;
  private static final int MOST_FINISHED = 5;

  /** Half of a terminal's line. */
  private static final int LONGEST_SETTINGS = 40;

  private final Consumer<String> lines;
  private final Optional<TerminalBlock> block;
  private List<String> shown = List.of();

  SearchProgress(Consumer<String> lines, Optional<PrintWriter> terminal) {
    this.lines = lines;
    this.block = terminal.map(TerminalBlock::new);
  }

  @Override
  public void ended(Outcome outcome, SearchState state) {
    close();
    String done = state.of(Status.FINISHED).size() + " of " + state.outcomes().size() + " finished";
    lines.accept(
        done
            + "  "
            + (outcome.status() == Status.FAILED
                ? SearchText.failure(outcome)
                : "#"
                    + outcome.trial().number()
                    + " ("
                    + outcome.trial().combination().text()
                    + ") "
                    + SearchText.state(outcome)
                    + figures(outcome)));
  }

  private static String figures(Outcome outcome) {
    return outcome
        .best()
        .map(
            best ->
                ", best val acc "
                    + SearchText.percent(best.validationAccuracy())
                    + " (epoch "
                    + best.epoch()
                    + ")")
        .orElse("");
  }

  @Override
  public void progressed(SearchState state) {
    if (block.isPresent()) {
      List<String> now = table(state);
      if (!now.equals(shown)) {
        block.get().draw(now);
        shown = now;
      }
    }
  }

  /** The table of a terminal. */
  static List<String> table(SearchState state) {
    List<List<String>> rows =
        new ArrayList<>(List.of(List.of("#", "settings", "epochs", "best val acc", "state")));
    List<Outcome> running = state.of(Status.RUNNING);
    Stream.concat(
            running.stream().limit(MOST_RUNNING),
            Ranking.of(state.of(Status.FINISHED)).stream().limit(MOST_FINISHED))
        .map(SearchProgress::row)
        .forEach(rows::add);
    List<String> lines = new ArrayList<>(TextTable.lines(rows));
    lines.add(
        state.of(Status.FINISHED).size()
            + " of "
            + state.outcomes().size()
            + " finished, "
            + running.size()
            + " running, "
            + state.of(Status.FAILED).size()
            + " failed");
    return lines;
  }

  private static List<String> row(Outcome outcome) {
    String settings = outcome.trial().combination().shortText();
    return List.of(
        Long.toString(outcome.trial().number()),
        settings.length() <= LONGEST_SETTINGS
            ? settings
            : settings.substring(0, LONGEST_SETTINGS - 3) + "...",
        outcome.epochs().size() + " of " + outcome.trial().experiment().training().epochs(),
        outcome.best().map(best -> SearchText.percent(best.validationAccuracy())).orElse("-"),
        SearchText.state(outcome));
  }

  @Override
  public void close() {
    block.ifPresent(TerminalBlock::clear);
    shown = List.of();
  }
}
