package org.sentiment4j.train;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sentiment4j.config.EarlyStopping;
import org.sentiment4j.metrics.EpochMetrics;

/**
 * Whether a training ends early: a function of its epochs so far alone, so that a training that is
 * taken up again decides the same.
 *
 * @param stopping the rule, if there is one
 */
record StopRule(Optional<EarlyStopping> stopping) {

  /** Returns why the training ends after these epochs, in a line for the user; nothing if not. */
  Optional<String> reason(List<EpochMetrics> epochs) {
    return stopping.flatMap(rule -> reason(rule, epochs));
  }

  private static Optional<String> reason(EarlyStopping rule, List<EpochMetrics> epochs) {
    Improvements improvements = new Improvements(rule.monitor(), rule.minDelta());
    int best = improvements.of(epochs).lastIndexOf(true);
    int waited = epochs.size() - 1 - best;
    if (epochs.isEmpty() || waited < rule.patience()) {
      return Optional.empty();
    }
    String monitor = rule.monitor().toString();
    return Optional.of(
        "stopped early after epoch "
            + epochs.get(epochs.size() - 1).epoch()
            + ": "
            + (best < 0
                ? monitor + " was never a number"
                : String.format(
                    Locale.ROOT,
                    "%s was %.6f in epoch %d and has not improved%s for %d epoch%s",
                    monitor,
                    improvements.figure(epochs.get(best)),
                    epochs.get(best).epoch(),
                    rule.minDelta() > 0 ? " by more than " + rule.minDelta() : "",
                    waited,
                    waited == 1 ? "" : "s"))
            + " (training.earlyStopping)");
  }
}
