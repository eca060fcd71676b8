package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

/** What a training does by rules: when it ends, what it clips, at which rate it learns. */
class TrainingRulesTest {
  private static EncodedCorpus corpus;

  @TempDir private Path logs;

  @BeforeAll
  static void prepare(@TempDir Path folder) throws IOException {
    corpus = SampleReviews.corpus(folder, 800);
  }

  private RunDirectory newRun() throws IOException {
    return RunDirectory.create(logs, "test");
  }

  private static TrainingRun.Result train(
      RunDirectory run, boolean evaluateTest, String... settings) throws IOException {
    return new TrainingRun(
            SampleReviews.experiment(settings), Path.of("sample"), corpus, run, new StopRequest())
        .train(new EpochLines(line -> {}), evaluateTest, line -> {});
  }

  @ParameterizedTest
  @CsvSource({"lstm,32,", "simple,32,", "lstm,1000,'batch 0'", "simple,1000,'batch 0'"})
  void aTrainingThatDivergesEndsAndSaysWhere(String cell, String batch, String place)
      throws IOException {
    RunDirectory run = newRun();

    assertThatThrownBy(
            () ->
                train(
                    run,
                    true,
                    "model.cell=" + cell,
                    "training.batch=" + batch,
                    "training.optimizer.learningRate=1e39"))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("epoch 0, " + (place == null ? "batch " : place))
        .hasMessageContaining("learning rate 1.0E39, gradient norm ")
        .hasMessageContaining(
            "try a lower training.optimizer.learningRate, training.clip.norm=1 or"
                + " training.schedule.warmUp=100");
    assertThat(Files.readAllLines(run.metrics())).hasSize(1);
    assertThat(run.network(Weights.BEST)).doesNotExist();
    assertThat(run.testMetrics()).doesNotExist();
  }

  /** One batch an epoch: the first update is at the rate 0, the second at one far too high. */
  @Test
  void aTrainingThatDivergesLaterKeepsItsEpochs() throws IOException {
    RunDirectory run = newRun();

    assertThatThrownBy(
            () ->
                train(
                    run,
                    true,
                    "training.epochs=20",
                    "training.batch=1000",
                    "training.optimizer.learningRate=1e41",
                    "training.schedule.type=one_cycle",
                    "training.schedule.start=0",
                    "training.clip.value=1"))
        .isInstanceOf(DivergedException.class)
        .hasMessageContaining("epoch 1, batch 0")
        .hasMessageContaining("a smaller training.clip");
    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch, EpochMetrics::learningRate)
        .containsExactly(tuple(0, 0.0));
    Runs.assertReproduces(MetricsCsvReader.read(run.metrics()).get(0), run, Weights.BEST, corpus);
    Runs.assertReproduces(MetricsCsvReader.read(run.metrics()).get(0), run, Weights.LAST, corpus);
  }

  private List<String> notices(RunDirectory run, String... settings) throws IOException {
    List<String> notices = new ArrayList<>();
    new TrainingRun(
            SampleReviews.experiment(settings), Path.of("sample"), corpus, run, new StopRequest())
        .train(new EpochLines(line -> {}), false, notices::add);
    return notices;
  }

  @Test
  void aTrainingThatDoesNotImproveEndsEarlyAndSaysWhy() throws IOException {
    RunDirectory run = newRun();

    // No accuracy is better than another by 2.
    List<String> notices =
        notices(
            run,
            "training.epochs=50",
            "training.earlyStopping.monitor=val_acc",
            "training.earlyStopping.patience=2",
            "training.earlyStopping.minDelta=2");

    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 1, 2);
    assertThat(notices)
        .singleElement()
        .asString()
        .startsWith("stopped early after epoch 2: val_acc was 0.")
        .contains("in epoch 0 and has not improved by more than 2.0 for 2 epochs");
    Runs.assertReproduces(MetricsCsvReader.read(run.metrics()).get(2), run, Weights.LAST, corpus);
  }

  @Test
  void nobodyIsToldThatTheLastEpochWasTheLast() throws IOException {
    assertThat(
            notices(
                newRun(),
                "training.epochs=2",
                "training.earlyStopping.patience=1",
                "training.earlyStopping.minDelta=2"))
        .isEmpty();
  }

  @Test
  void everyEpochSaysHowOftenItsGradientsWereClipped() throws IOException {
    assertThat(notices(newRun(), "training.clip.norm=1e-9", "training.batch=150"))
        .hasSize(2)
        .allMatch(line -> line.contains(": clipped the gradient in 3 of 3 batches (largest norm "))
        .element(1)
        .asString()
        .startsWith("epoch 1: ");
  }

  @Test
  void theRowsHaveTheRateOfTheirLastUpdate() throws IOException {
    RunDirectory run = newRun();
    // 320 reviews in 10 batches: 40 updates, the last but one part of the way.
    train(run, false, "training.epochs=4", "training.schedule.type=cosine");

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(epochs).hasSize(4);
    for (EpochMetrics epoch : epochs) {
      double done = (10 * epoch.epoch() + 9) / 40.0;
      assertThat(epoch.learningRate())
          .isCloseTo(0.005 * (1 + Math.cos(Math.PI * done)), Offset.offset(1e-12));
    }
  }
}
