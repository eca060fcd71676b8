package org.sentiment4j.search;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.sentiment4j.config.ExperimentReader;
import org.sentiment4j.config.PlacedSetting;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.search.Outcome.Status;

/** Outcomes of trainings that never were. */
public final class Outcomes {
  private Outcomes() {}

  /** An experiment with {@code settings}, each {@code key=value}. */
  public static Trial trial(long number, String... settings) {
    List<PlacedSetting> placed =
        Arrays.stream(settings)
            .map(setting -> setting.split("=", 2))
            .map(parts -> new PlacedSetting(parts[0], parts[1], "here"))
            .toList();
    return Trial.of(
        new Combination(number, placed), ExperimentReader.standard(List.of(settings)), "data");
  }

  /** An epoch with these validation figures. */
  public static EpochMetrics epoch(int number, double accuracy, double loss) {
    return new EpochMetrics(number, 0.5, 0.8, loss, accuracy, 0.001, 1.25, 1000);
  }

  /** A training that finished {@code epochs}. */
  public static Outcome finished(Trial trial, EpochMetrics... epochs) {
    return new Outcome(
        trial,
        Status.FINISHED,
        Optional.empty(),
        Optional.of(new RunDirectory(Path.of("runs").resolve("version_" + trial.number()))),
        List.of(epochs),
        OptionalLong.of(100));
  }

  /** An experiment without a run. */
  public static Outcome of(Trial trial, Status status, Optional<String> reason) {
    return new Outcome(trial, status, reason, Optional.empty(), List.of(), OptionalLong.empty());
  }
}
