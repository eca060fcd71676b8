package org.sentiment4j.search;

import java.util.List;
import java.util.Optional;
import org.sentiment4j.search.Outcome.Status;

/**
 * How far a search is.
 *
 * @param outcomes of all its experiments, in the order in which they are trained
 */
public record SearchState(List<Outcome> outcomes) {
  /** Copies the list. */
  public SearchState {
    outcomes = List.copyOf(outcomes);
  }

  /** Those experiments with {@code status}. */
  public List<Outcome> of(Status status) {
    return outcomes.stream().filter(outcome -> outcome.status() == status).toList();
  }

  /** The best of those that are finished. */
  public Optional<Outcome> best() {
    return Ranking.of(of(Status.FINISHED)).stream().findFirst();
  }

  /** Whether all experiments are finished. */
  public boolean isFinished() {
    return of(Status.FINISHED).size() == outcomes.size();
  }
}
