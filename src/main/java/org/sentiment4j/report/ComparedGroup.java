package org.sentiment4j.report;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.Interval;
import org.sentiment4j.metrics.MeanInterval;
import org.sentiment4j.metrics.Summary;

/**
 * A row of a comparison: the runs of one experiment on the same data, which differ in their seed
 * alone; or a single run.
 *
 * @param name what it is called in the comparison; no other row there has the same
 * @param runs at least one, by rising seed, each with another
 */
public record ComparedGroup(String name, List<ComparedRun> runs) {

  /** Copies the list. */
  public ComparedGroup {
    runs = List.copyOf(runs);
  }

  /** Whether it is a run and not an experiment with several seeds. */
  public boolean isSingleRun() {
    return runs.size() == 1;
  }

  /** The best validation accuracy of each run that has one. */
  public Summary bestValidation() {
    return summary(run -> best(run, EpochMetrics::validationAccuracy));
  }

  /** The validation loss of each run's best epoch. */
  Summary bestValidationLoss() {
    return summary(run -> best(run, EpochMetrics::validationLoss));
  }

  /** The best epoch of each run that has one. */
  public Summary bestEpoch() {
    return summary(run -> best(run, EpochMetrics::epoch));
  }

  /** The last validation accuracy of each run that has one. */
  public Summary lastValidation() {
    return summary(run -> run.last().map(EpochMetrics::validationAccuracy).orElse(Double.NaN));
  }

  /** How far each run's last validation loss is above its training loss. */
  public Summary lossGap() {
    return summary(ComparedRun::lossGap);
  }

  /** The number of epochs of each run. */
  public Summary epochs() {
    return summary(run -> run.epochs().size());
  }

  /** The test accuracy of each run that was evaluated. */
  public Summary test() {
    return summary(run -> run.test().map(Evaluation::accuracy).orElse(Double.NaN));
  }

  /** What the interval of a test accuracy is. */
  public enum IntervalMethod {
    /** Of a run's accuracy: other reviews would give another. */
    WILSON,
    /** Of the mean over the seeds: other seeds would give another. */
    T
  }

  /** The 95 % interval of the test accuracy, see {@link #testIntervalMethod}. */
  public Optional<Interval> testInterval95() {
    return isSingleRun()
        ? first().test().map(Evaluation::accuracyInterval)
        : MeanInterval.t95(test());
  }

  /** Which interval that is, if there is one. */
  public Optional<IntervalMethod> testIntervalMethod() {
    return testInterval95()
        .map(interval -> isSingleRun() ? IntervalMethod.WILSON : IntervalMethod.T);
  }

  /** The mean time of an epoch's training part of each run, in seconds. */
  public Summary seconds() {
    return summary(ComparedRun::meanSeconds);
  }

  /** The seeds of the runs; none if they are not known. */
  public List<Long> seeds() {
    return runs.stream().flatMap(run -> run.seed().stream().boxed()).toList();
  }

  /** The settings that its runs share, by their full key; empty if they are not known. */
  public SortedMap<String, String> settings() {
    SortedMap<String, String> shared = new TreeMap<>(first().settings());
    shared.remove(ComparedRun.SEED);
    return shared;
  }

  /** What its runs say of the data and the network, which is the same. */
  public RunFacts facts() {
    return first().facts();
  }

  ComparedRun first() {
    return runs.get(0);
  }

  private Summary summary(ToDoubleFunction<ComparedRun> figure) {
    return Summary.of(runs.stream().mapToDouble(figure));
  }

  private static double best(ComparedRun run, ToDoubleFunction<EpochMetrics> figure) {
    return run.best().map(figure::applyAsDouble).orElse(Double.NaN);
  }
}
