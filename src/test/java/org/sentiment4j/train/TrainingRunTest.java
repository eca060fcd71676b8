package org.sentiment4j.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sentiment4j.config.Cell;
import org.sentiment4j.config.Experiment;
import org.sentiment4j.data.EncodedCorpus;
import org.sentiment4j.data.EncodedReview;
import org.sentiment4j.metrics.EpochMetrics;
import org.sentiment4j.metrics.Evaluation;
import org.sentiment4j.metrics.MetricsCsvReader;
import org.sentiment4j.metrics.PredictionsCsv;
import org.sentiment4j.model.Classifier;
import org.sentiment4j.model.NetworkFile;
import org.sentiment4j.model.NetworkInput;
import org.sentiment4j.run.Provenance;
import org.sentiment4j.run.RunDirectory;
import org.sentiment4j.run.RunDirectory.Weights;

class TrainingRunTest {
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
  @EnumSource
  void bothCellsLearn(Cell cell) throws IOException {
    RunDirectory run = newRun();

    TrainingRun.Result result =
        train(run, true, "model.cell=" + cell.name().toLowerCase(Locale.ROOT), "training.epochs=6");

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(result.best().validationAccuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(result.test().orElseThrow().accuracy()).isGreaterThanOrEqualTo(0.65);
    assertThat(epochs.get(5).trainLoss()).isLessThan(0.8 * epochs.get(0).trainLoss());
    assertThat(epochs.get(5).trainAccuracy()).isGreaterThan(epochs.get(0).trainAccuracy());
  }

  @ParameterizedTest
  @CsvSource({"lstm,masked", "simple,masked", "simple,learned"})
  void theSameSeedGivesTheSameFigures(String cell, String padding) throws IOException {
    RunDirectory first = newRun();
    RunDirectory second = newRun();
    String[] settings = {"model.cell=" + cell, "data.padding=" + padding};
    train(first, true, settings);
    train(second, true, settings);

    assertThat(Runs.withoutTimes(second.metrics())).isEqualTo(Runs.withoutTimes(first.metrics()));
    assertThat(second.testPredictions(Weights.BEST))
        .hasSameBinaryContentAs(first.testPredictions(Weights.BEST));
    assertThat(second.testMetrics()).hasSameBinaryContentAs(first.testMetrics());
    assertThat(second.config()).hasSameBinaryContentAs(first.config());
  }

  @Test
  void anotherSeedGivesOtherFigures() throws IOException {
    RunDirectory first = newRun();
    RunDirectory second = newRun();
    train(first, true, "training.seed=1");
    train(second, true, "training.seed=2");

    assertThat(Runs.withoutTimes(second.metrics()))
        .isNotEqualTo(Runs.withoutTimes(first.metrics()));
    assertThat(Files.readString(second.testPredictions(Weights.BEST)))
        .isNotEqualTo(Files.readString(first.testPredictions(Weights.BEST)));
  }

  @Test
  void thereIsARowForEveryEpochFrom0() throws IOException {
    RunDirectory run = newRun();
    train(run, false, "training.epochs=3");

    assertThat(Files.readAllLines(run.metrics())).hasSize(1 + 3);
    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 1, 2);
    assertThat(MetricsCsvReader.read(run.metrics()))
        .allMatch(epoch -> epoch.learningRate() == 0.01)
        .allMatch(epoch -> epoch.seconds() > 0)
        .allMatch(epoch -> epoch.reviewsPerSecond() > 0);
  }

  @Test
  void theKeptWeightsReproduceTheirRows() throws IOException {
    RunDirectory run = newRun();
    TrainingRun.Result result = train(run, false, "training.epochs=4");

    List<EpochMetrics> epochs = MetricsCsvReader.read(run.metrics());
    assertThat(EpochMetrics.best(epochs).orElseThrow().epoch()).isEqualTo(result.best().epoch());
    assertReproduces(result.best(), evaluate(run, Weights.BEST));
    assertReproduces(epochs.get(3), evaluate(run, Weights.LAST));
  }

  private static Evaluation evaluate(RunDirectory run, Weights weights) throws IOException {
    Experiment experiment = run.experiment();
    List<EncodedReview> held =
        corpus
            .splitForValidation(experiment.data().validation(), experiment.data().splitSeed())
            .held();
    Classifier classifier =
        new Classifier(
            NetworkFile.read(run.network(weights), experiment), NetworkInput.of(experiment));
    return Evaluation.of(Predictions.of(held, classifier.probabilities(held)));
  }

  private static void assertReproduces(EpochMetrics row, Evaluation evaluation) {
    assertThat(String.format(Locale.ROOT, "%.6f", evaluation.accuracy()))
        .isEqualTo(String.format(Locale.ROOT, "%.6f", row.validationAccuracy()));
    assertThat(String.format(Locale.ROOT, "%.6f", evaluation.logLoss()))
        .isEqualTo(String.format(Locale.ROOT, "%.6f", row.validationLoss()));
  }

  @Test
  void aRunIsWholeAndSaysWhatItComesFrom() throws IOException {
    RunDirectory run = newRun();
    TrainingRun.Result result = train(run, true, "training.epochs=1");

    assertThat(run.path().toFile().list())
        .containsExactlyInAnyOrder(
            "config.yaml",
            "provenance.json",
            "pipeline.json",
            "vocabulary.txt",
            "summary.txt",
            "metrics.csv",
            "test_metrics.json",
            "predictions_test.csv",
            "checkpoints",
            "best.zip",
            "last.zip");
    assertThat(run.experiment()).isEqualTo(SampleReviews.experiment("training.epochs=1"));
    Provenance provenance = Provenance.read(run.provenance());
    assertThat(provenance.run()).isEqualTo("test/version_0");
    assertThat(provenance.data().synthetic()).isTrue();
    assertThat(provenance.data().hash()).isEqualTo(corpus.dataHash());
    assertThat(provenance.data().train()).isEqualTo(320);
    assertThat(provenance.data().validation()).isEqualTo(80);
    assertThat(provenance.data().test()).isEqualTo(400);
    assertThat(PredictionsCsv.read(run.testPredictions(Weights.BEST)))
        .extracting(prediction -> prediction.id())
        .containsExactlyElementsOf(corpus.test().stream().map(EncodedReview::id).toList());
    assertThat(Evaluation.of(PredictionsCsv.read(run.testPredictions(Weights.BEST))).accuracy())
        .isEqualTo(result.test().orElseThrow().accuracy());
  }

  @Test
  void theTestReviewsAreLeftAloneWhereThatIsWanted() throws IOException {
    RunDirectory run = newRun();

    assertThat(train(run, false, "training.epochs=1").test()).isEmpty();
    assertThat(run.testMetrics()).doesNotExist();
    assertThat(run.testPredictions(Weights.BEST)).doesNotExist();
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
    assertReproduces(MetricsCsvReader.read(run.metrics()).get(0), evaluate(run, Weights.BEST));
    assertReproduces(MetricsCsvReader.read(run.metrics()).get(0), evaluate(run, Weights.LAST));
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
    assertReproduces(MetricsCsvReader.read(run.metrics()).get(2), evaluate(run, Weights.LAST));
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

  @Test
  void finishedEpochsStayWhereALaterOneFails() throws IOException {
    RunDirectory run = newRun();
    TrainingListener stopsInTheThirdEpoch =
        new TrainingListener() {
          @Override
          public void epochStarted(int epoch, int batches) throws IOException {
            if (epoch == 2) {
              throw new IOException("stop");
            }
          }
        };

    assertThatThrownBy(
            () ->
                new TrainingRun(
                        SampleReviews.experiment("training.epochs=5"),
                        Path.of("sample"),
                        corpus,
                        run,
                        new StopRequest())
                    .train(stopsInTheThirdEpoch, true, line -> {}))
        .hasMessage("stop");
    assertThat(MetricsCsvReader.read(run.metrics()))
        .extracting(EpochMetrics::epoch)
        .containsExactly(0, 1);
    assertThat(run.network(Weights.BEST)).exists();
  }

  @Test
  void listenersHearOfEveryEpochAndBatch() throws IOException {
    List<String> heard = new ArrayList<>();
    TrainingListener listener =
        new TrainingListener() {
          @Override
          public void epochStarted(int epoch, int batches) {
            heard.add("epoch " + epoch + " of " + batches);
          }

          @Override
          public void batchDone() {
            heard.add("batch");
          }

          @Override
          public void validationStarted() {
            heard.add("validation");
          }

          @Override
          public void epochDone(EpochMetrics metrics) {
            heard.add("done " + metrics.epoch());
          }
        };

    new TrainingRun(
            SampleReviews.experiment("training.batch=150"),
            Path.of("sample"),
            corpus,
            newRun(),
            new StopRequest())
        .train(listener, false, line -> {});

    // 320 reviews.
    assertThat(heard)
        .containsExactlyElementsOf(
            IntStream.range(0, 2)
                .boxed()
                .flatMap(
                    epoch ->
                        List.of(
                            "epoch " + epoch + " of 3",
                            "batch",
                            "batch",
                            "batch",
                            "validation",
                            "done " + epoch)
                            .stream())
                .toList());
  }
}
