package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.deeplearning4j.nn.graph.ComputationGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.schedule.ScheduleType;
import org.nd4j.linalg.schedule.StepSchedule;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.model.NetworkFactory;

/** The numbers are worked by hand from the formulas in PyTorch's and Keras' documentation. */
class LearningRatesTest {
  private static final Offset<Double> CLOSE = Offset.offset(1e-10);

  private static LearningRates rates(String... settings) {
    return new LearningRates(SampleReviews.experiment(settings).training());
  }

  /** The rate at the beginning of each epoch, where a validation has no influence. */
  private static double[] byEpoch(LearningRates rates) {
    return IntStream.range(0, rates.config().epochs())
        .mapToDouble(epoch -> rates.of(epoch, 10, List.of()).applyAsDouble(0))
        .toArray();
  }

  /** The rate of each update. */
  private static double[] byUpdate(LearningRates rates, int batches) {
    return IntStream.range(0, rates.config().epochs() * batches)
        .mapToDouble(
            update ->
                rates.of(update / batches, batches, List.of()).applyAsDouble(update % batches))
        .toArray();
  }

  @Test
  void aConstantRateIsTheOptimizers() {
    assertThat(byUpdate(rates("training.optimizer.learningRate=0.003"), 4)).containsOnly(0.003);
  }

  /** PyTorch's example of StepLR. */
  @Test
  void stepsAreTakenBehindEachSoManyEpochs() {
    double[] rates =
        byEpoch(
            rates(
                "training.epochs=100",
                "training.optimizer.learningRate=0.05",
                "training.schedule.type=step",
                "training.schedule.every=30",
                "training.schedule.factor=0.1"));

    assertThat(rates[29]).isEqualTo(0.05);
    assertThat(rates[30]).isCloseTo(0.005, CLOSE);
    assertThat(rates[59]).isCloseTo(0.005, CLOSE);
    assertThat(rates[60]).isCloseTo(0.0005, CLOSE);
    assertThat(rates[99]).isCloseTo(0.00005, CLOSE);
  }

  @Test
  void anExponentialRateFallsWithEachEpoch() {
    assertThat(
            byEpoch(
                rates(
                    "training.epochs=4",
                    "training.optimizer.learningRate=0.1",
                    "training.schedule.type=exponential",
                    "training.schedule.factor=0.9")))
        .containsExactly(new double[] {0.1, 0.09, 0.081, 0.0729}, CLOSE);
  }

  /** 0.02 + 0.04 (1 + cos(k 45°)), as PyTorch's CosineAnnealingLR, and half-way between. */
  @Test
  void aCosineGoesDownToItsFinalRate() {
    LearningRates rates =
        rates(
            "training.epochs=4",
            "training.optimizer.learningRate=0.1",
            "training.schedule.type=cosine",
            "training.schedule.final=0.02");

    assertThat(byEpoch(rates))
        .containsExactly(new double[] {0.1, 0.0882842712, 0.06, 0.0317157288}, CLOSE);
    assertThat(rates.of(0, 10, List.of()).applyAsDouble(5)).isCloseTo(0.0969551813, CLOSE);
    // What a fifth epoch would begin with.
    assertThat(rates.of(4, 10, List.of()).applyAsDouble(0)).isCloseTo(0.02, CLOSE);
  }

  /** Of 20 updates number 0.45 x 20 - 1 = 8 is the top and number 16 the end of the way down. */
  @Test
  void oneCycleGoesUpAndDownAndOut() {
    double[] rates =
        byUpdate(
            rates(
                "training.epochs=2",
                "training.optimizer.learningRate=1",
                "training.schedule.type=one_cycle",
                "training.schedule.start=0.1",
                "training.schedule.final=0.01"),
            10);

    assertThat(rates)
        .containsExactly(
            new double[] {
              0.1, 0.2125, 0.325, 0.4375, 0.55, 0.6625, 0.775, 0.8875, 1, 0.8875, 0.775, 0.6625,
              0.55, 0.4375, 0.325, 0.2125, 0.1, 0.07, 0.04, 0.01
            },
            CLOSE);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void theShortestTrainingHasRatesToo(int epochs) {
    for (String type : List.of("cosine", "one_cycle")) {
      LearningRates rates = rates("training.epochs=" + epochs, "training.schedule.type=" + type);
      assertThat(Arrays.stream(byUpdate(rates, 1)).boxed())
          .hasSize(epochs)
          .allMatch(rate -> rate > 0 && rate <= 0.01);
    }
  }

  @Test
  void theRateRisesByEqualStepsWhileItWarmsUp() {
    assertThat(
            byUpdate(
                rates(
                    "training.epochs=3",
                    "training.optimizer.learningRate=0.8",
                    "training.schedule.warmUp=4"),
                2))
        .containsExactly(new double[] {0.2, 0.4, 0.6, 0.8, 0.8, 0.8}, CLOSE);
    // It warms up to what the schedule says.
    assertThat(
            byUpdate(
                rates(
                    "training.epochs=3",
                    "training.optimizer.learningRate=0.8",
                    "training.schedule.type=step",
                    "training.schedule.every=1",
                    "training.schedule.warmUp=4"),
                2))
        .containsExactly(new double[] {0.2, 0.4, 0.3, 0.4, 0.2, 0.2}, CLOSE);
  }

  private static double[] onPlateau(List<EpochMetrics> epochs, String... settings) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "training.epochs=100",
                "training.optimizer.learningRate=0.8",
                "training.schedule.type=plateau",
                "training.schedule.patience=2",
                "training.schedule.factor=0.5"));
    all.addAll(List.of(settings));
    LearningRates rates = rates(all.toArray(String[]::new));
    return IntStream.rangeClosed(0, epochs.size())
        .mapToDouble(epoch -> rates.of(epoch, 10, epochs.subList(0, epoch)).applyAsDouble(3))
        .toArray();
  }

  /** PyTorch's ReduceLROnPlateau with patience=1, threshold=0 gives the same. */
  @Test
  void onAPlateauTheRateFalls() {
    List<EpochMetrics> epochs =
        Epochs.withLosses(0.5, 0.4, 0.45, 0.41, 0.4, 0.39, 0.39, 0.395, 0.4, 0.4);

    assertThat(onPlateau(epochs))
        .containsExactly(
            new double[] {0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.2, 0.2, 0.1}, CLOSE);
    assertThat(onPlateau(epochs, "training.schedule.lowest=0.3"))
        .containsExactly(
            new double[] {0.8, 0.8, 0.8, 0.8, 0.4, 0.4, 0.4, 0.4, 0.3, 0.3, 0.3}, CLOSE);
  }

  @Test
  void aPlateauOfTheAccuracyIsItsOwn() {
    assertThat(
            onPlateau(
                Epochs.withAccuracies(0.5, 0.6, 0.61, 0.62, 0.7),
                "training.schedule.monitor=val_acc",
                "training.schedule.minDelta=0.03"))
        .containsExactly(new double[] {0.8, 0.8, 0.8, 0.8, 0.4, 0.4}, CLOSE);
  }

  private static ComputationGraph network(String... settings) {
    return NetworkFactory.create(SampleReviews.experiment(settings));
  }

  /** Layers within layers are the ones that Deeplearning4j's own way to set the rate forgets. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "model.cell=lstm",
        "model.engine=stock",
        "model.cell=lstm,model.engine=stock,model.bidirectional=true,model.layers=2",
        "model.type=mlp,model.hidden=16,model.block=normalised,data.length=20"
      })
  void everyParameterIsUpdatedAtTheRate(String model) {
    String given = model + ",training.optimizer.type=adam,training.optimizer.learningRate=";
    // In the first of two updates of warming up the rate is one half.
    Experiment warming = experiment(given + "0.01,training.schedule.warmUp=2");
    Experiment half = experiment(given + "0.005");
    ComputationGraph changed = NetworkFactory.create(warming);
    ComputationGraph created = NetworkFactory.create(half);

    LearningRates rates = new LearningRates(warming.training());
    LearningRates.set(changed, rates.of(0, 10, List.of()).applyAsDouble(0));
    changed.fit(SampleReviews.batch(warming, 32));
    created.fit(SampleReviews.batch(half, 32));

    assertThat(changed.params().toFloatVector()).isEqualTo(created.params().toFloatVector());
    assertThat(changed.params()).isNotEqualTo(NetworkFactory.create(half).params());
    assertThat(changed.getLearningRate("dense")).isEqualTo(0.005);
  }

  private static Experiment experiment(String settings) {
    return SampleReviews.experiment(settings.split(",(?=[a-z]+\\.)"));
  }

  /** Deeplearning4j itself with the schedule in its optimizer, told of each epoch. */
  @Test
  void aTrainingIsTheSameAsDeeplearning4jsOwn() {
    String[] settings = {
      "training.epochs=4", "training.schedule.type=step", "training.schedule.every=2"
    };
    Experiment experiment = SampleReviews.experiment(settings);
    ComputationGraph ours = network(settings);
    ComputationGraph theirs = network(settings);
    theirs.setLearningRate(new StepSchedule(ScheduleType.EPOCH, 0.01, 0.5, 2));
    LearningRates rates = new LearningRates(experiment.training());

    for (int epoch = 0; epoch < 4; epoch++) {
      for (int batch = 0; batch < 2; batch++) {
        LearningRates.set(ours, rates.of(epoch, 2, List.of()).applyAsDouble(batch));
        ours.fit(SampleReviews.batch(experiment, 32));
        theirs.fit(SampleReviews.batch(experiment, 32));
      }
      theirs.incrementEpochCount();
    }

    INDArray params = ours.params();
    assertThat(params.toFloatVector()).isEqualTo(theirs.params().toFloatVector());
  }
}
