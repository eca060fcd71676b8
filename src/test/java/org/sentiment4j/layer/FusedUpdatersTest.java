package org.sentiment4j.layer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.GradientUpdater;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.RmsProp;
import org.nd4j.linalg.schedule.ExponentialSchedule;
import org.nd4j.linalg.schedule.ScheduleType;

/** The vectorised optimizers against those whose place they take. */
class FusedUpdatersTest {
  /** More than two pieces, and no whole number of vectors. */
  private static final int WEIGHTS = 17_003;

  private static Stream<Arguments> pairs() {
    FusedRmsProp scheduled = new FusedRmsProp(0.1, 0.9, 1e-7);
    scheduled.setLearningRateSchedule(new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.9));
    RmsProp stock = new RmsProp(0.1, 0.9, 1e-7);
    stock.setLearningRateSchedule(new ExponentialSchedule(ScheduleType.ITERATION, 0.1, 0.9));
    return Stream.of(
        Arguments.of(new FusedRmsProp(0.001, 0.9, 1e-7), new RmsProp(0.001, 0.9, 1e-7)),
        Arguments.of(new FusedAdam(0.001, 0.9, 0.999, 1e-8), new Adam(0.001, 0.9, 0.999, 1e-8)),
        Arguments.of(scheduled, stock));
  }

  @SuppressWarnings("rawtypes") // as Deeplearning4j has it
  private static GradientUpdater updater(IUpdater config, INDArray state) {
    return config.instantiate(state, false);
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void everyUpdateAndTheStateAreTheSame(IUpdater fused, IUpdater stock) {
    long size = fused.stateSize(WEIGHTS);
    assertThat(size).isEqualTo(stock.stateSize(WEIGHTS));
    INDArray fusedState = Nd4j.zeros(1, size);
    INDArray stockState = Nd4j.zeros(1, size);
    Random random = new Random(1);
    for (int iteration = 0; iteration < 30; iteration++) {
      float[] gradient = new float[WEIGHTS];
      for (int i = 0; i < WEIGHTS; i++) {
        // Most words of a vocabulary are not in a batch.
        gradient[i] = i % 3 == 0 ? (float) random.nextGaussian() : 0;
      }
      INDArray fusedUpdate = Nd4j.createFromArray(gradient.clone());
      INDArray stockUpdate = Nd4j.createFromArray(gradient.clone());
      updater(fused, fusedState).applyUpdater(fusedUpdate, iteration, 0);
      updater(stock, stockState).applyUpdater(stockUpdate, iteration, 0);

      assertThat(fusedUpdate.distance2(stockUpdate))
          .as("iteration %d", iteration)
          .isCloseTo(0, within(1e-5 * stockUpdate.norm2Number().doubleValue()));
    }
    assertThat(stockState.norm2Number().doubleValue()).isPositive();
    assertThat(fusedState.distance2(stockState))
        .isCloseTo(0, within(1e-5 * stockState.norm2Number().doubleValue()));
  }

  /** A processor is ten times slower with denormal numbers. */
  @Test
  void meansOfWordsThatOccurNoMoreFadeToZeroAndNotToDenormalNumbers() {
    INDArray state = Nd4j.ones(1, 100);
    FusedRmsProp config = new FusedRmsProp(0.001, 0.5, 1e-7);
    for (int iteration = 0; iteration < 200; iteration++) {
      updater(config, state).applyUpdater(Nd4j.zeros(100), iteration, 0);
      for (float mean : state.toFloatVector()) {
        assertThat(mean == 0 || mean >= Float.MIN_NORMAL).isTrue();
      }
    }
    assertThat(state.toFloatVector()).containsOnly(0f);
  }

  @Test
  void aNotANumberIsNotHidden() {
    INDArray gradient = Nd4j.createFromArray(Float.NaN, 1f);
    updater(new FusedRmsProp(0.001, 0.9, 1e-7), Nd4j.zeros(1, 2)).applyUpdater(gradient, 0, 0);
    assertThat(gradient.getFloat(0)).isNaN();
    assertThat(gradient.getFloat(1)).isPositive();
  }
}
