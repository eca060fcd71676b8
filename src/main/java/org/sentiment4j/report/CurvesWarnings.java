package org.sentiment4j.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a picture of trainings does not show, or not well. */
public final class CurvesWarnings {
  private static final int EPOCHS_NAMED = 5;

  private CurvesWarnings() {}

  /** A line for each; none where all is well. */
  public static List<String> of(List<ComparedRun> runs) {
    List<String> warnings = new ArrayList<>();
    List<ComparedRun> drawn = runs.stream().filter(run -> !run.epochs().isEmpty()).toList();
    add(warnings, "left out, no epoch is finished: ", runs, run -> run.epochs().isEmpty());
    add(warnings, "no validation figures, only training: ", drawn, run -> !isValidated(run));
    drawn.forEach(run -> tooLarge(run).ifPresent(warnings::add));
    if (drawn.size() > LineLook.WITHOUT_COLORS) {
      warnings.add(
          drawn.size()
              + " runs are crowded: from "
              + (LineLook.WITHOUT_COLORS + 1)
              + " on markers come again, in another colour");
    }
    return warnings;
  }

  static boolean isValidated(ComparedRun run) {
    return !EpochFigure.ACCURACY.validation(run.epochs()).isEmpty()
        || !EpochFigure.LOSS.validation(run.epochs()).isEmpty();
  }

  private static Optional<String> tooLarge(ComparedRun run) {
    List<String> epochs =
        run.epochs().stream()
            .filter(
                epoch ->
                    epoch.trainLoss() > EpochCurve.LARGEST
                        || epoch.validationLoss() > EpochCurve.LARGEST)
            .map(epoch -> Integer.toString(epoch.epoch()))
            .toList();
    return epochs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "left out, a loss above 1e6: epoch "
                + String.join(", ", epochs.subList(0, Math.min(epochs.size(), EPOCHS_NAMED)))
                + (epochs.size() > EPOCHS_NAMED
                    ? " and " + (epochs.size() - EPOCHS_NAMED) + " more"
                    : "")
                + " of "
                + run.name());
  }

  private static void add(
      List<String> warnings, String what, List<ComparedRun> runs, Predicate<ComparedRun> which) {
    List<ComparedRun> named = runs.stream().filter(which).toList();
    if (!named.isEmpty()) {
      warnings.add(what + names(named));
    }
  }

  private static String names(List<ComparedRun> runs) {
    return runs.stream().map(ComparedRun::name).collect(Collectors.joining(", "));
  }
}
