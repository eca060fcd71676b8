package org.sentiment4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sentiment4j.search.Outcomes.epoch;
import static org.sentiment4j.search.Outcomes.trial;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sentiment4j.search.Outcome;
import org.sentiment4j.search.Outcome.Status;
import org.sentiment4j.search.Outcomes;
import org.sentiment4j.search.SearchState;
import org.sentiment4j.search.Trial;

class SearchProgressTest {
  private static final Outcome POOR =
      Outcomes.finished(trial(1, "model.hidden=4"), epoch(0, 0.6, 0.7), epoch(1, 0.625, 0.65));
  private static final Outcome GOOD =
      Outcomes.finished(trial(2, "model.hidden=8"), epoch(0, 0.75, 0.5));
  private static final Outcome RUNNING = begun(trial(3, "model.hidden=16"), Status.RUNNING);
  private static final Outcome WAITING =
      Outcomes.of(trial(4, "model.hidden=32"), Status.WAITING, Optional.empty());
  private static final SearchState STATE = new SearchState(List.of(POOR, GOOD, RUNNING, WAITING));

  private final List<String> lines = new ArrayList<>();
  private final StringWriter terminal = new StringWriter();

  private static Outcome begun(Trial trial, Status status) {
    Outcome finished = Outcomes.finished(trial, epoch(0, 0.5, 0.7));
    return new Outcome(
        trial, status, Optional.empty(), finished.run(), finished.epochs(), finished.parameters());
  }

  private SearchProgress onATerminal() {
    return new SearchProgress(lines::add, Optional.of(new PrintWriter(terminal)));
  }

  /** What a terminal shows that was sent {@code text}: it knows one sequence, up and clear. */
  private static List<String> screen(String text) {
    List<String> shown = new ArrayList<>();
    Matcher piece = Pattern.compile("\033\\[(\\d+)A\r\033\\[J|([^\033\r\n]*)\r?\n").matcher(text);
    int end = 0;
    while (piece.find() && piece.start() == end) {
      end = piece.end();
      if (piece.group(1) == null) {
        shown.add(piece.group(2));
      } else {
        shown.subList(shown.size() - Integer.parseInt(piece.group(1)), shown.size()).clear();
      }
    }
    assertThat(end).isEqualTo(text.length());
    return shown;
  }

  @Test
  void theTableHasThoseThatAreTrainedAndThenTheBestOnes() {
    SearchProgress progress = onATerminal();

    progress.progressed(STATE);

    List<String> shown = screen(terminal.toString());
    assertThat(shown.get(0)).matches("# +settings +epochs +best val acc +state");
    assertThat(shown.get(1)).matches("3 +hidden=16 +1 of 10 +50\\.00 % +running");
    assertThat(shown.get(2)).matches("2 +hidden=8 +1 of 10 +75\\.00 % +finished");
    assertThat(shown.get(3)).matches("1 +hidden=4 +2 of 10 +62\\.50 % +finished");
    assertThat(shown.get(4)).isEqualTo("2 of 4 finished, 1 running, 0 failed");
    assertThat(shown).hasSize(5);
  }

  @Test
  void aTableTakesThePlaceOfTheOneBefore() {
    SearchProgress progress = onATerminal();

    progress.progressed(new SearchState(List.of(POOR, GOOD, WAITING)));
    progress.progressed(STATE);
    progress.progressed(STATE);

    assertThat(screen(terminal.toString()))
        .hasSize(5)
        .endsWith("2 of 4 finished, 1 running, 0 failed");
  }

  @Test
  void aLineForEachThatEndedStaysAndTheTableDoesNot() {
    SearchProgress progress = onATerminal();

    progress.progressed(STATE);
    progress.ended(GOOD, STATE);

    assertThat(screen(terminal.toString())).isEmpty();
    assertThat(lines)
        .containsExactly(
            "2 of 4 finished  #2 (model.hidden=8) finished, best val acc 75.00 % (epoch 0)");
  }

  @Test
  void withoutATerminalThereIsNoTable() {
    SearchProgress progress = new SearchProgress(lines::add, Optional.empty());

    progress.progressed(STATE);
    progress.ended(
        Outcomes.of(trial(4, "model.hidden=32"), Status.FAILED, Optional.of("it diverged")), STATE);

    assertThat(lines).singleElement().asString().contains("#4", "it diverged");
  }
}
