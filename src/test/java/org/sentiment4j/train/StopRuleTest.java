package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sentiment4j.config.EarlyStopping;
import org.sentiment4j.config.Monitor;
import org.sentiment4j.metrics.EpochMetrics;

class StopRuleTest {

  private static StopRule rule(Monitor monitor, int patience, double minDelta) {
    return new StopRule(Optional.of(new EarlyStopping(monitor, patience, minDelta)));
  }

  /** How many epochs a training has that would have these, were it not stopped. */
  private static int epochsOf(StopRule rule, List<EpochMetrics> epochs) {
    return IntStream.range(0, epochs.size())
        .filter(done -> rule.reason(epochs.subList(0, done)).isPresent())
        .findFirst()
        .orElse(epochs.size());
  }

  @Test
  void thereIsNoEndWithoutARule() {
    assertThat(new StopRule(Optional.empty()).reason(Epochs.withLosses(0.1, 0.2, 0.3, 0.4)))
        .isEmpty();
  }

  @Test
  void theEndComesWithTheLastOfSoManyEpochsInARowWithoutAnImprovement() {
    // The best is 0.4; epoch 4 begins the row anew; epochs 5, 6 and 7 are the row.
    List<EpochMetrics> epochs = Epochs.withLosses(0.5, 0.4, 0.41, 0.42, 0.39, 0.4, 0.39, 0.5, 0.1);

    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 3, 0), epochs)).isEqualTo(8);
    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 2, 0), epochs)).isEqualTo(4);
    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 1, 0), epochs)).isEqualTo(3);
    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 4, 0), epochs)).isEqualTo(9);
  }

  @Test
  void anAccuracyImprovesUpwards() {
    List<EpochMetrics> epochs = Epochs.withAccuracies(0.6, 0.7, 0.69, 0.7, 0.8);

    assertThat(epochsOf(rule(Monitor.VAL_ACC, 2, 0), epochs)).isEqualTo(4);
    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 4, 0), epochs)).isEqualTo(5);
  }

  @Test
  void smallImprovementsDoNotCountHoweverMany() {
    // Each epoch is 0.01 better than the one before, and after two more than 0.015.
    List<EpochMetrics> epochs = Epochs.withLosses(0.5, 0.49, 0.48, 0.47, 0.46);

    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 1, 0.015), epochs)).isEqualTo(2);
    assertThat(epochsOf(rule(Monitor.VAL_LOSS, 2, 0.015), epochs)).isEqualTo(5);
  }

  @Test
  void anImprovementOfExactlyMinDeltaIsNone() {
    // In binary 0.4 - 0.1 is more than 0.3, and 0.8 - 0.7 more than 0.1.
    assertThat(rule(Monitor.VAL_LOSS, 1, 0.1).reason(Epochs.withLosses(0.4, 0.3))).isPresent();
    assertThat(rule(Monitor.VAL_ACC, 1, 0.1).reason(Epochs.withAccuracies(0.7, 0.8))).isPresent();
    assertThat(rule(Monitor.VAL_LOSS, 1, 0.0003).reason(Epochs.withLosses(0.4, 0.3997)))
        .isPresent();
    assertThat(rule(Monitor.VAL_LOSS, 1, 0.1).reason(Epochs.withLosses(0.4, 0.299999))).isEmpty();
  }

  @Test
  void whatFilesDoNotShowIsNoImprovement() {
    assertThat(rule(Monitor.VAL_LOSS, 1, 0).reason(Epochs.withLosses(0.4000004, 0.3999996)))
        .isPresent();
    assertThat(rule(Monitor.VAL_LOSS, 1, 0).reason(Epochs.withLosses(0.4000004, 0.3999994)))
        .isEmpty();
    // As it is written, and not as its half is rounded to an even number.
    assertThat(rule(Monitor.VAL_ACC, 1, 0).reason(Epochs.withAccuracies(0.007812, 0.0078125)))
        .isEmpty();
  }

  @Test
  void whatIsNoNumberIsNoImprovement() {
    assertThat(rule(Monitor.VAL_LOSS, 2, 0).reason(Epochs.withLosses(Double.NaN, Double.NaN)))
        .contains(
            "stopped early after epoch 1: val_loss was never a number (training.earlyStopping)");
    assertThat(rule(Monitor.VAL_LOSS, 2, 0).reason(Epochs.withLosses(Double.NaN, 0.5, 0.6)))
        .isEmpty();
  }

  @Test
  void theReasonSaysWhereTheBestWas() {
    assertThat(rule(Monitor.VAL_LOSS, 2, 0).reason(Epochs.withLosses(0.5, 0.4, 0.41, 0.42)))
        .contains(
            "stopped early after epoch 3: val_loss was 0.400000 in epoch 1 and has not improved for"
                + " 2 epochs (training.earlyStopping)");
    assertThat(rule(Monitor.VAL_ACC, 1, 0.01).reason(Epochs.withAccuracies(0.5, 0.505)))
        .contains(
            "stopped early after epoch 1: val_acc was 0.500000 in epoch 0 and has not improved by"
                + " more than 0.01 for 1 epoch (training.earlyStopping)");
  }
}
